"""Sidecars: what is read of many entries."""

from framing.reading import sidecars


def test_a_sound_sidecar_is_not_searched_for_lines(tmp_path, monkeypatch):
    monkeypatch.setattr(sidecars, "line_of", None)
    entries = [
        f'[[speakers]]\nname = "Speaker {at}"\naliases = ["the envoy {at}"]\n' for at in range(50)
    ]
    (tmp_path / "one.toml").write_text("\n".join(entries), encoding="utf-8")
    assert len(sidecars.read_sidecar(tmp_path / "one.toml")["speakers"]) == 50
