"""What had to be undone before a term could be recognised, from harmless to lossy."""

from collections.abc import Iterable
from enum import StrEnum

from rules.bilingual import Bilingual


class Layer(StrEnum):
    """One kind of disguise. The first four are ordinary ways of writing, the others are meant to mislead."""

    WIDTH = "width"  # ＶＸ
    CASE = "case"  # Vx
    TRADITIONAL = "traditional"  # 貸款
    NUMERAL = "numeral"  # 下3滥, 买一送一 and 买1送1
    INVISIBLE = "invisible"  # 代·U+200B·开, combining marks
    SEPARATOR = "separator"  # 贷-款, 代 开
    STYLED = "styled"  # Ⓥ ① 𝐕
    LOOK_ALIKE = "look-alike"  # Cyrillic а for a
    VARIANT = "variant"  # 发漂, 薇信
    SOUND = "sound"  # 无柢押, 贷kuan, daikuan
    SPLIT = "split"  # 代贝款, 讠正件

    @property
    def misleads(self) -> bool:
        """Whether nobody writes like this without wanting to slip through."""
        return self not in (Layer.WIDTH, Layer.CASE, Layer.TRADITIONAL, Layer.NUMERAL)

    @property
    def is_lossy(self) -> bool:
        """Whether another, honest word may have been meant: at most review."""
        return self in (Layer.SOUND, Layer.SPLIT)

    @property
    def label(self) -> Bilingual:
        """What readers call it."""
        return _LABELS[self]


_LABELS = {
    Layer.WIDTH: Bilingual("全角字符", "full-width characters"),
    Layer.CASE: Bilingual("大小写不同", "other letter case"),
    Layer.TRADITIONAL: Bilingual("繁体字", "traditional characters"),
    Layer.NUMERAL: Bilingual("数字写法不同", "other numerals"),
    Layer.INVISIBLE: Bilingual("隐形字符", "invisible characters"),
    Layer.SEPARATOR: Bilingual("夹入符号", "symbols inside"),
    Layer.STYLED: Bilingual("异形字母数字", "styled letters"),
    Layer.LOOK_ALIKE: Bilingual("形近字母", "look-alike letters"),
    Layer.VARIANT: Bilingual("变体或谐音字", "variant spelling"),
    Layer.SOUND: Bilingual("同音字或拼音", "same sound or pinyin"),
    Layer.SPLIT: Bilingual("拆字", "split characters"),
}


def list_labels(layers: Iterable[Layer]) -> Bilingual:
    """Several in one line."""
    labels = [layer.label for layer in layers]
    return Bilingual("、".join(label.zh for label in labels), ", ".join(label.en for label in labels))


LAYERS = tuple(Layer)
"""From harmless to lossy."""
