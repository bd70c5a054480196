import json, os, resource, subprocess, sys, tempfile, time
from pathlib import Path
from .documents import DOCUMENTS

def one(name, command, limit=12):
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder, "openapi.json")
        text = json.dumps(DOCUMENTS[name]())
        spec.write_text(text)
        args = [sys.executable, "-m", "bindwright", command, str(spec)]
        if command == "generate": args += ["--output", folder + "/out", "--package", "hostile"]
        def limits():
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
            resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
        with open(folder + "/said", "wb") as said:
            proc = subprocess.Popen(args, stdout=said, stderr=subprocess.STDOUT, preexec_fn=limits)
            _, status, usage = os.wait4(proc.pid, 0)
            proc.returncode = 0
        code = os.waitstatus_to_exitcode(status)
        cpu = usage.ru_utime + usage.ru_stime
        said = Path(folder, "said").read_bytes()
        mark = "" if code in (0, 1, 2) and cpu < 7 and usage.ru_maxrss < 800_000 else "  <<<<<"
        tail = said[-100:].decode(errors="replace").replace("\n", " | ")
        print(f"{command:8} {name:40} exit {code:3} cpu {cpu:5.1f} rss {usage.ru_maxrss >> 10:5} MB doc {len(text) >> 10:4} K said {len(said) >> 10:5} K{mark} {tail if mark else ''}", flush=True)

commands = sys.argv[1].split(",")
chosen = [n for n in DOCUMENTS if not sys.argv[2:] or any(a in n for a in sys.argv[2:])]
for name in chosen:
    for command in commands:
        one(name, command)
