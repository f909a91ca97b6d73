"""Every command of the window: one registry, the menus, keys that can be changed, the palette."""
