"""Files: several are put in place together, or none of them, and nothing is left beside them."""

import errno
import os
import stat
from itertools import product
from pathlib import Path

import pytest

from framing.base import files
from framing.base.errors import InputError
from framing.base.files import make_folder, refuse_unwritable, replace, write_files, write_text
from framing.base.scratch import folder_beside


def tree(folder):
    """Return the bytes of every file under a folder, by its path there."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture
def three(tmp_path):
    """Return three files to write, of which the first is there already."""
    (tmp_path / "a.csv").write_bytes(b"old")
    return {tmp_path / "a.csv": b"1", tmp_path / "b.csv": b"2", tmp_path / "c.csv": b"3"}


def test_files_are_written_and_nothing_else(three, tmp_path):
    write_files(three)
    assert tree(tmp_path) == {"a.csv": b"1", "b.csv": b"2", "c.csv": b"3"}


@pytest.mark.parametrize(
    ("step", "failing"),
    [("copy2", 0), *product(["write_bytes", "replace", "fsync"], range(3))],  # one is there to copy
)
def test_whatever_fails_nothing_has_changed(three, tmp_path, monkeypatch, step, failing):
    owner = {"write_bytes": Path, "replace": os, "copy2": files.shutil, "fsync": os}[step]
    real, calls = getattr(owner, step), []

    def fails(*arguments):
        calls.append(arguments)
        if len(calls) == failing + 1:
            names = [str(arguments[0])] if step != "fsync" else []
            raise OSError(28, "No space left on device", *names)
        return real(*arguments)

    with monkeypatch.context() as patch, pytest.raises(InputError, match="No space left") as error:
        patch.setattr(owner, step, fails)
        if step == "copy2":
            patch.setattr(os, "link", without_links)
        write_files(three, durable=step == "fsync")
    assert Path(error.value.file) in three
    assert tree(tmp_path) == {"a.csv": b"old"}


def without_links(*_):
    """What a file system without links says."""
    raise PermissionError(1, "Operation not permitted")


def test_what_cannot_be_put_back_is_kept_and_said(three, tmp_path, monkeypatch):
    real, calls = os.replace, []

    def fails(*arguments):
        calls.append(arguments)
        if len(calls) > 1:  # the second new file, and then the first old one
            raise OSError(5, "Input/output error", *map(str, arguments))
        return real(*arguments)

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(InputError, match=r"what .*a\.csv held is kept in (.*\.part)") as error:
        write_files(three)
    (kept,) = tmp_path.glob("*.part")
    assert kept.read_bytes() == b"old"
    assert str(kept) in str(error.value)


@pytest.mark.parametrize("links", [True, False])
def test_putting_back_needs_no_room(three, tmp_path, monkeypatch, links):
    """What is saved gets its name back: on a full disk nothing else would work."""
    real, calls = os.replace, []

    def full(file, target):
        calls.append(target)
        if target == tmp_path / "b.csv":
            monkeypatch.setattr(files.shutil, "copy2", without_links)
            raise OSError(28, "No space left on device")
        return real(file, target)

    monkeypatch.setattr(os, "replace", full)
    if not links:
        monkeypatch.setattr(os, "link", without_links)
    with pytest.raises(InputError, match="No space left"):
        write_files(three)
    assert tree(tmp_path) == {"a.csv": b"old"}


def test_a_link_in_the_way_is_put_back_as_a_link(three, tmp_path, monkeypatch):
    (tmp_path / "a.csv").rename(tmp_path / "elsewhere")
    (tmp_path / "a.csv").symlink_to("elsewhere")
    before = tree(tmp_path)
    real = os.replace

    def fails(file, target):
        if target == tmp_path / "b.csv":
            raise OSError(28, "No space left on device")
        return real(file, target)

    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(InputError, match="No space left"):
        write_files(three)
    assert (tmp_path / "a.csv").is_symlink()
    assert tree(tmp_path) == before


def test_what_is_durable_is_on_the_disk_before_it_has_its_name(three, tmp_path, monkeypatch):
    done, sync, rename = [], os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda at: (done.append("synced"), sync(at)))
    monkeypatch.setattr(os, "replace", lambda *pair: (done.append("named"), rename(*pair)))
    write_files(three, durable=True)
    assert done == [*["synced"] * 3, *["named"] * 3, "synced"]  # the last is their folder
    assert tree(tmp_path) == {"a.csv": b"1", "b.csv": b"2", "c.csv": b"3"}


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.EACCES])
def test_a_system_that_syncs_no_folders_is_no_fault(three, tmp_path, monkeypatch, number):
    sync = os.fsync

    def unless_folder(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(number, os.strerror(number))
        sync(handle)

    monkeypatch.setattr(os, "fsync", unless_folder)
    write_files(three, durable=True)
    assert tree(tmp_path) == {"a.csv": b"1", "b.csv": b"2", "c.csv": b"3"}


@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EINVAL])
@pytest.mark.parametrize("call", [1, 3, 4])
def test_what_cannot_be_kept_by_the_disk_changes_nothing(
    three, tmp_path, monkeypatch, number, call
):
    """At the last call, that of the folder, EINVAL is no fault; everything else is."""
    calls, before = [], tree(tmp_path)

    def fails(handle):
        calls.append(handle)
        if len(calls) >= call:
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fails)
    if (number, call) == (errno.EINVAL, 4):
        write_files(three, durable=True)
        return
    with pytest.raises(InputError, match=os.strerror(number)):
        write_files(three, durable=True)
    assert tree(tmp_path) == before


def test_what_a_check_refuses_is_not_written(three, tmp_path):
    def check(parts):
        assert {path: part.read_bytes() for path, part in parts.items()} == three
        raise InputError("is not sound")

    with pytest.raises(InputError, match="is not sound"):
        write_files(three, check)
    assert tree(tmp_path) == {"a.csv": b"old"}


def test_a_folder_in_the_way_is_named(tmp_path):
    (tmp_path / "blocked").write_text("a file")
    with pytest.raises(InputError, match=r"blocked.*cannot be written"):
        write_text(tmp_path / "blocked" / "a.txt", "text")
    with pytest.raises(InputError, match=r"blocked.*cannot be made"):
        make_folder(tmp_path / "blocked" / "new")


def test_text_is_utf8_with_its_own_newlines(tmp_path):
    write_text(tmp_path / "a.txt", "é\n")
    assert (tmp_path / "a.txt").read_bytes() == b"\xc3\xa9\n"


def test_a_folder_without_write_permission_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(InputError, match="permissions"):
        refuse_unwritable([tmp_path])
    refuse_unwritable([tmp_path / "not there yet"])


def test_files_are_put_back_when_one_of_them_cannot_be_replaced(tmp_path):
    with folder_beside(tmp_path / "figures") as scratch:
        figures = tmp_path / "figures"
        figures.mkdir()
        for file in ("a.csv", "stale.csv"):
            (figures / file).write_text("old")
        fresh = {figures / file: scratch / file for file in ("a.csv", "b.csv", "c.csv")}
        for file in list(fresh.values())[:2]:
            file.write_text("new")
        before = tree(figures)
        with pytest.raises(InputError, match=r"cannot be written"):
            replace(fresh, [figures / "stale.csv"])
        assert tree(figures) == before
    assert tree(tmp_path) == {"figures/a.csv": b"old", "figures/stale.csv": b"old"}


def test_want_of_room_is_told_from_other_failures_also_behind_another():
    full, other = OSError(errno.ENOSPC, "full"), OSError(errno.EACCES, "closed")
    for error, found in ((full, full), (other, None), (None, None), (ValueError(), None)):
        behind = files.unwritable(ValueError(), Path("a"))
        behind.__cause__ = error
        assert files.no_room(error) is found and files.no_room(behind) is found
