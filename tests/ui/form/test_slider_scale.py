"""A slider may be fine at first and coarse further on."""

from __future__ import annotations

import pytest

from musicgen_desktop.domain.params import GenerationParams
from musicgen_desktop.ui.form.param_specs import param_specs
from musicgen_desktop.ui.form.slider_scale import SliderScale

LENGTH = SliderScale(1.0, ((30.0, 0.5), (120.0, 5.0), (600.0, 30.0)))


@pytest.mark.parametrize(
    ("notch", "value"), [(0, 1.0), (1, 1.5), (58, 30.0), (59, 35.0), (76, 120.0), (77, 150.0), (92, 600.0)]
)
def test_notches_and_numbers(notch: int, value: float) -> None:
    assert LENGTH.value(notch) == value
    assert LENGTH.notch(value) == notch


@pytest.mark.parametrize(("value", "notch"), [(0.2, 0), (7.3, 13), (31.0, 58), (99.0, 72), (1e9, 92)])
def test_a_number_between_notches_is_next_to_one(value: float, notch: int) -> None:
    assert LENGTH.notch(value) == notch


@pytest.mark.parametrize("field", ["duration", "guidance_scale", "temperature", "top_k", "top_p", "overlap"])
def test_every_notch_leads_back_to_itself(field: str) -> None:
    scale = next(spec for spec in param_specs(GenerationParams()) if spec.field == field).scale
    assert [scale.notch(scale.value(notch)) for notch in range(scale.last + 1)] == list(range(scale.last + 1))
