import pytest

from musicgen_desktop.system.folder_kinds import disk_kind, folder_warning, synced_by


@pytest.fixture
def mounts(tmp_path):
    table = tmp_path / "mounts"
    there = tmp_path.resolve()
    table.write_text(
        "/dev/sda1 / ext4 rw 0 0\n"
        f"server:/music {there}/far nfs4 rw 0 0\n"
        f"//server/share {there}/my\\040share cifs rw 0 0\n"
        f"server: {there}/far/near fuse.sshfs rw 0 0\n"
        "half a line\n"
    )
    return table


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("here", "ext4"), ("far", "nfs4"), ("far/below/it", "nfs4"), ("my share/x", "cifs"), ("far/near/x", "fuse.sshfs")],
)
def test_the_kind_of_disk_is_that_of_the_nearest_mount(tmp_path, mounts, folder, kind):
    assert disk_kind(tmp_path / folder, mounts) == kind
    assert bool(folder_warning(tmp_path / folder, mounts)) == (kind != "ext4")


def test_where_nobody_tells_there_is_no_warning(tmp_path):
    assert folder_warning(tmp_path, tmp_path / "nothing") == ""


@pytest.mark.parametrize(
    ("place", "program"),
    [
        ("Dropbox/music", "Dropbox"),
        ("OneDrive - Studio/music", "OneDrive"),
        ("Library/Mobile Documents/music", "iCloud"),
        ("Nextcloud", "Nextcloud"),
        ("Dropboxes/music", ""),
        ("music", ""),
    ],
)
def test_folders_of_programs_that_keep_them_the_same_are_known_by_name(tmp_path, mounts, place, program):
    assert synced_by(tmp_path / place) == program
    assert bool(folder_warning(tmp_path / place, mounts)) == bool(program)


def test_and_by_what_such_a_program_leaves_in_them(tmp_path):
    (tmp_path / "synced" / ".stfolder").mkdir(parents=True)
    assert synced_by(tmp_path / "synced" / "music" / "library") == "Syncthing"
