"""``musicgen-desktop --self-test``: whether this installation works on this machine. A file for each subject."""
