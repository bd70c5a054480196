"""Where records come from: files, folders, patterns, standard input, URLs, packed or not."""
