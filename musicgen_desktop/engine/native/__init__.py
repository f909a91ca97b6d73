"""The same steps by C code over 8-bit weights, and the layers of a codec."""
