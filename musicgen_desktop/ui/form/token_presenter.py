"""Says how long a prompt is, as soon as it comes near what is heard of one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from musicgen_desktop.domain.params import MAX_PROMPT_TOKENS
from musicgen_desktop.domain.text import tr
from musicgen_desktop.services.token_service import TokenQuestion, TokenService
from musicgen_desktop.ui.form.params_panel import ParamsPanel
from musicgen_desktop.ui.form.prompt_bar import PromptBar

_NEAR = MAX_PROMPT_TOKENS * 3 // 4
_READ_AT_MOST = 20_000
"""Characters: whoever pastes a book need not know by how much it is too long."""


class TokenPresenter(QObject):
    """Hears prompt bar and parameters by itself."""

    def __init__(
        self, bar: PromptBar, panel: ParamsPanel, service: TokenService, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._panel = panel
        self._service = service
        bar.edit.textChanged.connect(self.ask)
        panel.form_changed.connect(self.ask)
        service.counted.connect(self.on_counted)

    @Slot()
    def ask(self) -> None:
        """Have the prompt counted, if it can be long at all: no token is shorter than a character."""
        prompt, checkpoint = self._bar.current[:_READ_AT_MOST], self._panel.checkpoint
        if checkpoint is None or len(prompt) < _NEAR or self._panel.sections.sections:
            self._bar.set_length("")
        else:
            self._service.ask(TokenQuestion(checkpoint.folder, prompt))

    @Slot(object, int)
    def on_counted(self, question: TokenQuestion, tokens: int) -> None:
        """An answer; there may be other words meanwhile."""
        if question.prompt != self._bar.current[:_READ_AT_MOST]:
            return
        if tokens > MAX_PROMPT_TOKENS:
            words = tr("{tokens} of {most} tokens: the end is not heard", tokens=tokens, most=MAX_PROMPT_TOKENS)
        else:
            words = tr("{tokens} of {most} tokens", tokens=tokens, most=MAX_PROMPT_TOKENS)
        self._bar.set_length(words if tokens >= _NEAR else "", too_long=tokens > MAX_PROMPT_TOKENS)
