"""Files as such: whole writing, ordinary files only, typed JSON, safetensors headers, locks, and words for it all."""
