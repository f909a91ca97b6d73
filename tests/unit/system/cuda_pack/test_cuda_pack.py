"""A CUDA pack is used while it is whole, fits and works; else never, and it is said why."""

import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from musicgen_desktop.domain.cancel import CancelToken
from musicgen_desktop.domain.errors import FileError, JobCancelledError
from musicgen_desktop.system.cuda_pack.cuda_manifest import MANIFEST_NAME, CudaPackError, find_needs
from musicgen_desktop.system.cuda_pack.cuda_pack import CudaPack, PackLook
from musicgen_desktop.system.cuda_pack.cuda_trial import Seen
from tests.support.cuda_wheels import own_tag, torch_version, write_wheels


class Trials:
    """Says yes, or no, and counts."""

    def __init__(self) -> None:
        self.count = 0
        self.fault: CudaPackError | None = None

    def __call__(self, folder: Path) -> Seen:
        self.count += 1
        if self.fault:
            raise self.fault
        return Seen(torch_version(), str(folder / "torch"), "13.0", "", 6.0)


@pytest.fixture
def trials():
    return Trials()


@pytest.fixture
def pack(tmp_path, trials):
    return CudaPack(tmp_path / "cuda", trial=trials)


@pytest.fixture
def own_path(monkeypatch):
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)


def install(pack: CudaPack, source: Path, shares: list[float] | None = None) -> PackLook:
    return pack.install(source, (shares if shares is not None else []).append, CancelToken())


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_what_wheels_bring_is_copied_tried_once_and_found_first(pack, trials, tmp_path, own_path):
    shares = []
    look = install(pack, write_wheels(tmp_path / "wheels"), shares)
    assert look.manifest is not None
    assert look.manifest.works == ("nvidia_cublas 13.1", f"torch {torch_version()}")
    assert (shares[-1], trials.count) == (1.0, 1)
    info = f"torch-{torch_version()}.dist-info"
    assert set(names(pack.pack)) == {
        *(MANIFEST_NAME, "nvidia/cu13/lib/libcublas.so.13", "torch/__init__.py", "torch/lib/libtorch_cuda.so"),
        *("nvidia_cublas-13.1.dist-info/METADATA", "nvidia_cublas-13.1.dist-info/WHEEL"),
        *(f"{info}/METADATA", f"{info}/WHEEL"),
    }
    assert pack.put_first().fault is None
    assert (sys.path[0], trials.count) == (str(pack.pack), 1)


def test_what_pip_installed_and_a_zip_file_of_it_give_the_same_pack(pack, tmp_path):
    made = install(pack, write_wheels(tmp_path / "wheels")).manifest
    installed = tmp_path / "installed"
    for wheel in (tmp_path / "wheels").glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(installed)
    archive = tmp_path / "pack.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in installed.rglob("*"):
            file.write(path, Path("any folder", path.relative_to(installed)))
    assert made is not None
    for source in (installed, archive):
        again = install(pack, source).manifest
        assert again is not None
        assert set(again.files) == set(made.files)


@pytest.mark.parametrize(
    ("version", "tag"),
    [
        ("1.0.0+cu130", ""),
        (torch_version("+cpu"), ""),
        ("", own_tag().replace("cp3", "cp2")),
        ("", own_tag().rpartition("-")[0] + "-another_machine"),
    ],
    ids=["another version", "a processor's build", "another Python", "another system"],
)
def test_a_pack_for_something_else_is_refused_before_it_is_copied(pack, trials, tmp_path, version, tag):
    with pytest.raises(CudaPackError):
        install(pack, write_wheels(tmp_path / "wheels", version, tag))
    assert (names(tmp_path / "cuda"), trials.count) == ([], 0)


def damage_wheel(folder: Path) -> None:
    path = next(folder.glob("torch*"))
    path.write_bytes(path.read_bytes().replace(b"kernels", b"kernelz", 1))


def cut_wheel_off(folder: Path) -> None:
    path = next(folder.glob("torch*"))
    path.write_bytes(path.read_bytes()[:-200])


def remove_torch(folder: Path) -> None:
    next(folder.glob("torch*")).unlink()


@pytest.mark.parametrize("harm", [damage_wheel, cut_wheel_off, remove_torch])
def test_damaged_wheels_leave_the_pack_that_is_there(pack, tmp_path, harm):
    install(pack, write_wheels(tmp_path / "wheels"))
    before = names(tmp_path / "cuda")
    harm(tmp_path / "wheels")
    with pytest.raises(CudaPackError):
        install(pack, tmp_path / "wheels")
    assert names(tmp_path / "cuda") == before
    assert pack.look().fault is None


def test_a_pack_that_does_not_work_leaves_the_one_that_does(pack, trials, tmp_path):
    install(pack, write_wheels(tmp_path / "wheels"))
    trials.fault = CudaPackError("The driver is too old.", "Update it.")
    with pytest.raises(CudaPackError):
        install(pack, tmp_path / "wheels")
    trials.fault = None
    assert pack.look().fault is None


def test_without_room_or_when_cancelled_nothing_is_left(pack, tmp_path, monkeypatch):
    wheels = write_wheels(tmp_path / "wheels")
    with monkeypatch.context() as patch:
        patch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 1000})())
        with pytest.raises(FileError):
            install(pack, wheels)
    token = CancelToken()
    token.cancel()
    with pytest.raises(JobCancelledError):
        pack.install(wheels, lambda _: None, token)
    assert not (tmp_path / "cuda").exists()


def lose_a_file(pack: Path) -> None:
    (pack / "torch/lib/libtorch_cuda.so").unlink()


def cut_a_file(pack: Path) -> None:
    (pack / "nvidia/cu13/lib/libcublas.so.13").write_bytes(b"half")


def lose_the_manifest(pack: Path) -> None:
    (pack / MANIFEST_NAME).unlink()


def spoil_the_manifest(pack: Path) -> None:
    (pack / MANIFEST_NAME).write_bytes(b"{")


@pytest.mark.parametrize("harm", [lose_a_file, cut_a_file, lose_the_manifest, spoil_the_manifest])
def test_a_damaged_pack_is_not_used_and_said(pack, tmp_path, own_path, harm):
    install(pack, write_wheels(tmp_path / "wheels"))
    harm(pack.pack)
    look = pack.put_first()
    assert look.fault is not None
    assert look.seen is None
    assert str(pack.pack) not in sys.path


def test_a_pack_for_the_program_before_an_update_is_not_used(tmp_path, trials, own_path):
    install(CudaPack(tmp_path / "cuda", trial=trials), write_wheels(tmp_path / "wheels"))
    newer = CudaPack(tmp_path / "cuda", lambda: replace(find_needs(), torch="99.0"), trials)
    assert isinstance(newer.put_first().fault, CudaPackError)
    assert str(newer.pack) not in sys.path


def test_a_failed_trial_is_remembered_until_it_is_asked_anew(pack, trials, tmp_path):
    install(pack, write_wheels(tmp_path / "wheels"))
    trials.fault = CudaPackError("The driver is too old.", "Update it.")
    assert pack.look().fault is None
    assert str(pack.look(anew=True).fault) == str(trials.fault)
    trials.fault = None
    before = trials.count
    assert (str(pack.look().fault), trials.count) == ("The driver is too old. Update it.", before)
    assert pack.look(anew=True).fault is None


def test_a_pack_that_was_put_there_by_hand_is_tried_first(pack, trials, tmp_path):
    install(pack, write_wheels(tmp_path / "wheels"))
    (tmp_path / "cuda/tried.json").unlink()
    assert pack.look().seen is not None
    assert trials.count == 2


def test_a_removed_pack_leaves_nothing_nor_does_an_interrupted_installation(pack, tmp_path):
    assert not pack.remove()
    install(pack, write_wheels(tmp_path / "wheels"))
    (tmp_path / "cuda/.new-1234").mkdir()
    assert pack.remove()
    assert not (tmp_path / "cuda").exists()
    assert pack.look() == PackLook()
