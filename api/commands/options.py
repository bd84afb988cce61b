"""The options that several commands share."""

from typing import Annotated

import typer

from rules.bilingual import Language
from rules.route import Channel, Kind, MessageType

LanguageOption = Annotated[
    Language | None,
    typer.Option("--language", help="说明所用语言。Of reasons and advice; default: GUOSHEN_LANGUAGE, the locale, zh."),
]
ChannelOption = Annotated[Channel | None, typer.Option("--channel", help="通道。Default: sms.")]
KindOption = Annotated[Kind | None, typer.Option("--kind", help="消息、模板或签名。Default: message.")]
TypeOption = Annotated[MessageType | None, typer.Option("--type", help="报备类型。Default: notification.")]
SignatureOption = Annotated[str | None, typer.Option("--signature", help="签名，不带【】。Without brackets.")]
PortOption = Annotated[int, typer.Option("--port", min=1, max=65535, help="端口。")]
DEFAULT_PORT = 8253
