"""Names of resources and methods: what people would call them, whatever stands beside them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.lower.operations.resources import Naming
from bindwright.plan.names.everything import name_everything
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.sides import find_sides


def named(
    folder: Path,
    rows: Sequence[tuple[str, ...]],
    lock: NamesLock | None = None,
    naming: Naming = Naming(),  # noqa: B008
) -> Any:
    """The names of operations given as `METHOD /path`, operationId and tag; and the findings."""
    paths: dict[str, Any] = {}
    for operation, operation_id, tag in rows:
        method, path = operation.split(" ", 1)
        found: dict[str, Any] = {"responses": {"200": {"description": "x"}}}
        if operation_id:
            found["operationId"] = operation_id
        if tag:
            found["tags"] = [tag]
        paths.setdefault(path, {})[method.lower()] = found
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    api = lower(load(str(spec), report), report, naming=naming)
    config = PackageConfig(spec=str(spec)).named_after("T")
    names = name_everything(api, find_sides(api), frozenset(), config, lock or NamesLock(), report)
    called = {
        one.id: ".".join((*names.places[one.id].path, names.methods[one.id]))
        for one in api.operations
    }
    return called, [one.code for one in report if one.code.startswith("nam")]


FAMILIES = {
    "plain": """
        GET /v1/users                       |listUsers          |      |users.list
        POST /v1/users                      |createUser         |      |users.create
        GET /v1/users/{id}                  |getUserById        |      |users.retrieve
        PATCH /v1/users/{id}                |                   |      |users.update
        PUT /v1/users/{id}                  |                   |      |users.replace
        DELETE /v1/users/{id}               |                   |      |users.delete
        GET /v1/users/{id}/posts            |                   |Users |users.posts.list
        POST /v1/users/{id}/suspend         |suspendUser        |      |users.suspend
        GET /v1/users/search                |                   |      |users.search
        GET /v1/users/{id}/avatar |  |  | users.avatar.retrieve
        GET /v1/bearer | | | bearer.retrieve
        HEAD /v1/users/{id}                 |                   |      |users.head
    """,
    "singletons": """
        GET /me                             |                   |      |me.retrieve
        GET /settings                       |getSettings        |      |settings.retrieve
        PUT /settings                       |putSettings        |      |settings.update
        GET /account/limit |  |  | account.limit.retrieve
        POST /account/limit | UpdateLimit |  | account.limit.update
        DELETE /account/limit |  |  | account.limit.delete
    """,
    "verbs of operationIds": """
        PUT /groups/{id}/members/{user}     |addGroupMember     |      |groups.members.add
        PUT /groups/{id}/bans/{user}        |ban_user           |      |groups.bans.create
        POST /runs/{id}                     |cancelRun          |      |runs.cancel
        POST /audio/speech | createSpeech | Audio | audio.speech.create
        PUT /files/{id} | create-or-update-file |  | files.create_or_update
        GET /reactions/{emoji}              |list_by_emoji      |      |reactions.list
        POST /shields                       |registerShield     |      |shields.register
        POST /files                         |uploadFile         |      |files.create
        POST /channels/{id}/followers       |followChannel      |      |channels.followers.create
    """,
    "verbs against methods": """
        PUT /invoices                       |createInvoices     |      |invoices.create
        POST /invoices | updateOrCreateInvoices |  | invoices.update_or_create
        POST /payments                      |deletePayments     |      |payments.delete_payments
        POST /payments/{id}                 |deletePayment      |      |payments.delete
        POST /contacts                      |searchContacts     |      |contacts.search
        GET /cache/entries                  |clearEntries       |      |cache.entries.clear
        DELETE /blocks/bulk                 |deleteBlocks       |      |blocks.delete_bulk
        POST /memory/batch                  |add_memory_batch   |memory|memory.add_batch
        POST /members/bulk                  |bulk_update_members|      |members.bulk_update
        DELETE /pins                        |unpinMessages      |      |pins.unpin
        DELETE /alerts                      |disable-alerts     |      |alerts.disable
        DELETE /labels                      |remove-all-labels  |      |labels.remove_all
        DELETE /notes                       |                   |      |notes.delete_all
        DELETE /doors/{id}/lock             |unlockDoor         |      |doors.lock.delete
        POST /containers/{id}               |ContainerDelete    |      |containers.delete
    """,
    "noise in paths": """
        GET /rest/api/3/boards              |getBoards          |      |boards.list
        GET /rest/connect/1/hooks           |getHooks           |      |connect.hooks.list
        GET /images/json                    |                   |      |images.list
        GET /images/{name}/json             |                   |      |images.retrieve
        DELETE /images/{name}               |                   |      |images.delete
        GET /v1/files/{id}/content          |                   |      |files.content
        GET /v1/routes-for-agency/{agencyId}|                   |      |routes_for_agency.list
        GET /v1/trip-for-vehicle/{vehicleId}|                   |      |trip_for_vehicle.retrieve
        GET /v1/apps/get_or_create/{name}   |get_or_create_app  |      |apps.get_or_create
        GET /things#sorted                  |                   |      |things.list_sorted
        GET /things                         |                   |      |things.list
        GET /#Action=StopThings             |StopThings         |      |default.stop_things
    """,
    "versions of one call": """
        GET /v2/ports                       |                   |      |v2.ports.list
        GET /v3/ports                       |                   |      |ports.list
        GET /v3/ports/{id}                  |                   |      |ports.retrieve
        POST /v2/logins                     |                   |      |logins.create
        POST /v3alpha/ranks                 |                   |      |alpha.ranks.create
    """,
    "one alone behind a verb": """
        POST /complete                      |complete_post      |Texts |texts.complete
        POST /cancel                        |                   |      |cancel.create
        POST /jobs/{id}/cancel              |                   |Other |jobs.cancel
        GET /search/code                    |search/code        |search|search.code
        POST /payments/{id}/captures | post-captures | Modifications | payments.captures.create
    """,
    "verbs with words below": """
        POST /flows/disable/by-ids          |disableFlowsByIds  |      |flows.disable_by_ids
        POST /flows/disable/by-query | disableFlowsByQuery |  | flows.disable_by_query
        DELETE /flows/delete/by-ids         |deleteFlowsByIds   |      |flows.delete_by_ids
        DELETE /flows/{id}                  |deleteFlow         |      |flows.delete
        POST /flows/validate                |validateFlows      |      |flows.validate
        POST /flows/validate/task           |validateTask       |      |flows.validate_task
        POST /flows/replay/by-query | replayFlowsByQuery |  | flows.replay_by_query
        POST /flows/backfill/delete | deleteBackfill |  | flows.backfill.delete.delete
        POST /flows/backfill/delete/by-ids | dropByIds |  | flows.backfill.delete.drop_by_ids
        GET /flows/{id}/export              |exportFlow         |      |flows.export
        POST /flows/{id}/export/mailbox     |exportToMailbox    |      |flows.export_mailbox
        GET /flows/{id}/publish/{step} | publishStep |  | flows.publish
    """,
    "what only selects": """
        DELETE /assets/by-ids               |deleteAssetsByIds  |      |assets.delete_by_ids
        GET /assets/by-tag/{tag}            |                   |      |assets.retrieve_by_tag
        GET /assets/by-owner                |getAssetsByOwner   |      |assets.list_by_owner
        POST /assets/by-query               |setLabelsByQuery   |      |assets.set_by_query
        GET /shops/by-town/{town}/sales     |                   |      |shops.by_town.sales.list
    """,
    "fragments that say a verb": """
        GET /files/{id}                     |                   |      |files.retrieve
        PUT /files/{id}                     |put_file           |      |files.update
        PUT /files/{id}#add_link            |put_file#add_link  |      |files.add_link
        PUT /files/{id}#remove_link         |put_file#remove_link |    |files.remove_link
        PUT /files/{id}#update_link         |put_file#update_link |    |files.update_link
        GET /files/{id}#get_link            |get_file#get_link  |      |files.get_link
    """,
    "PUT and PATCH at one path": """
        PUT /apps/{id}                      |v1.app.update      |      |apps.update
        PATCH /apps/{id}                    |patch_app          |      |apps.patch
        PUT /pets/{id}                      |pets_update        |      |pets.update
        PATCH /pets/{id}                    |pets_partial_update|      |pets.partial_update
        GET /v1/health                      |v1.health.get      |      |health.retrieve
        HEAD /v1/health                     |v1.health.get      |      |health.head
        PATCH /v1/me/update_credentials | patchMeUpdateCredentials |  | me.update_credentials
        PUT /me/reset-password              |putResetPassword   |      |me.reset_password
        PATCH /v1_alpha/jobs/{id}           |                   |      |alpha.jobs.update
    """,
    "what would say the opposite": """
        POST /caches/delete                 |                   |Caches|caches.delete
        POST /purge                         |purgeCache         |      |purge.purge
        POST /search                        |search             |search|search.search
        POST /disable                       |disable-api        |      |disable.disable
        POST /bans                          |banUser            |      |bans.create
        DELETE /net/announce-set/{id} | net_announce_set_delete |  | net.announce_set.delete
        GET /keys/{id}/tokens | listTokensForKey |  | keys.tokens.list
        GET /{t}/keys/{id}/tokens | listTokensForKeyWithTenant |  | keys.tokens.list_with_tenant
    """,
    "petstore": """
        PUT /pet                            |updatePet          |pet   |pet.update
        POST /pet                           |addPet             |pet   |pet.create
        GET /pet/findByStatus               |findPetsByStatus   |pet   |pet.find_by_status
        GET /pet/{petId}                    |getPetById         |pet   |pet.retrieve
        POST /pet/{petId} | updatePetWithForm | pet | pet.update_with_form
        POST /pet/{petId}/uploadImage       |uploadFile         |pet   |pet.upload_image
        GET /user/login                     |loginUser          |user  |user.login
    """,
    "groups in operationIds": """
        GET /repos/{owner}/{repo}/issues    |issues/list-for-repo|issues|repos.issues.list
        GET /user/repos | repos/list-for-authenticated-user | repos | user.repos.list
        GET /subs/{s}/providers/Some.Compute/machines | Machines_ListAll | x | machines.list_all
        GET /subs/{s}/groups/{g}/providers/Some.Compute/machines | Machines_List | x | machines.list
        GET /pets/{id}                      |PetsController_findOne|   |pets.retrieve
    """,
    "spellings of paths": """
        POST /chat.postMessage              |chat_postMessage   |chat  |chat.post_message
        POST /v1/{name=topics/*}:publish    |                   |      |topics.publish
        POST /v2/documents:batchGet |  |  | documents.batch_get
        GET /v2/documents/{id}              |                   |      |documents.retrieve
        GET /Calls.json                     |ListCall           |      |calls.list
        GET /Calls/{Sid}.json               |FetchCall          |      |calls.retrieve
        GET /Orders({key})                  |                   |      |orders.retrieve
        GET /items/{item_id} | read_item_items__item_id__get | items | items.retrieve
        GET /2010-04-01/x-y/{a}/{b}         |                   |      |x_y.retrieve
    """,
    "several that do the same": """
        GET /hooks/{id}                     |get_hook           |      |hooks.retrieve
        GET /hooks/{id}/{token} | get_hook_by_token |  | hooks.retrieve_by_token
        POST /threads/runs | createThreadAndRun |  | threads.runs.create_thread_and_run
        POST /threads/{id}/runs | createRun |  | threads.runs.create_run
        POST /messages                      |                   |      |messages.create
        POST /messages?beta=true |  |  | messages.create_beta
        GET /a/b                            |                   |      |a.b.get_a_b
        GET /a/{x}/b                        |                   |      |a.b.retrieve_by_x
    """,
}


def _rows(text: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("family", FAMILIES)
def test_names_that_people_would_choose(family: str, tmp_path: Path) -> None:
    rows = _rows(FAMILIES[family])
    called, findings = named(tmp_path, [tuple(row[:3]) for row in rows])
    assert called == {row[0]: row[3] for row in rows}
    assert findings == []


@pytest.mark.parametrize("family", FAMILIES)
def test_the_order_of_the_document_decides_nothing(family: str, tmp_path: Path) -> None:
    rows = _rows(FAMILIES[family])
    called, _ = named(tmp_path, [tuple(row[:3]) for row in reversed(rows)])
    assert called == {row[0]: row[3] for row in rows}


def test_other_resources_decide_nothing(tmp_path: Path) -> None:
    rows = _rows(FAMILIES["plain"])
    others = [one for name, text in FAMILIES.items() if name != "plain" for one in _rows(text)]
    called, _ = named(tmp_path, [tuple(row[:3]) for row in [*others, *rows]])
    assert {row[0]: called[row[0]] for row in rows} == {row[0]: row[3] for row in rows}


def test_the_lock_keeps_resources_and_methods(tmp_path: Path) -> None:
    lock = NamesLock(operations={"GET /v1/users": "people.all", "POST /v1/users": "users.add"})
    rows = [tuple(row[:3]) for row in _rows(FAMILIES["plain"])]
    called, findings = named(tmp_path, rows, lock)
    assert called["GET /v1/users"] == "people.all"
    assert called["POST /v1/users"] == "users.add"
    assert called["GET /v1/users/{id}"] == "users.retrieve"
    assert findings == []


SHIPS = """
        POST /ships/{id}/launch             |ShipLaunch         |Ship  |ship.launch
        POST /ships/{id}/sink               |ShipSink           |Ship  |ship.sink
        GET /ships/{id}/json                |ShipInspect        |Ship  |ship.inspect
        GET /info                           |HarbourInfo        |Harbour|harbour.info
        GET /_ping                          |HarbourPing        |Harbour|harbour.ping
        GET /ships/json                     |ShipList           |Ship  |ship.list
"""


def test_operation_ids_name_what_paths_do_not(tmp_path: Path) -> None:
    rows = _rows(SHIPS)
    called, findings = named(tmp_path, [tuple(row[:3]) for row in rows])
    assert called == {row[0]: row[3] for row in rows}
    assert findings == ["naming-decided"]


@pytest.mark.parametrize(
    ("naming", "last"),
    [
        (Naming(methods="rest"), "ships.list"),
        (Naming(methods="rest", groups="tag"), "ship.list"),
        (Naming(methods="operation-id", groups="path"), "ships.list"),
        (Naming(groups="path"), "ships.list"),
    ],
)
def test_who_chooses_is_told_nothing(naming: Naming, last: str, tmp_path: Path) -> None:
    called, findings = named(tmp_path, [tuple(r[:3]) for r in _rows(SHIPS)], naming=naming)
    assert called["GET /ships/json"] == last
    assert findings == []


def test_a_first_noun_of_all_paths_is_left_out(tmp_path: Path) -> None:
    nouns = ("boats", "buoys", "docks", "tides", "winds")
    rows = [(f"GET /api/where/{one}/{{id}}", "", "") for one in nouns]
    called, _ = named(tmp_path, rows)
    assert sorted(called.values()) == [f"{one}.retrieve" for one in nouns]
    called, _ = named(tmp_path, [(path, "", "Where") for path, *_ in rows])
    assert sorted(called.values()) == [f"where.{one}.retrieve" for one in nouns]


def test_a_delete_that_selects_does_not_delete_all(tmp_path: Path) -> None:
    def document(schema: str, name: str) -> dict[str, Any]:
        query = {"name": name, "in": "query", "schema": {"type": schema}}
        return {"delete": {"parameters": [query], "responses": {"204": {"description": "-"}}}}

    paths = {"/cows": document("string", "tag"), "/hens": document("boolean", "force")}
    paths["/goats"] = document("string", "tag")
    paths["/goats"]["delete"] |= {"operationId": "sell_goats_by_tag", "summary": "Sell the goats"}
    spec = tmp_path / "openapi.json"
    info = {"title": "Farm", "version": "1"}
    spec.write_text(json.dumps({"openapi": "3.1.0", "info": info, "paths": paths}))
    report = Report()
    api = lower(load(str(spec), report), report)
    config = PackageConfig(spec=str(spec)).named_after("Farm")
    names = name_everything(api, find_sides(api), frozenset(), config, NamesLock(), report)
    assert names.methods == {
        "DELETE /cows": "delete", "DELETE /hens": "delete_all", "DELETE /goats": "sell"
    }  # fmt: skip
