"""What had to be undone before a term could be recognised, from harmless to lossy."""

from enum import StrEnum


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
    SOUND = "sound"  # 袋款, wei信, daikuan
    SPLIT = "split"  # 代贝款, 讠正件

    @property
    def misleads(self) -> bool:
        """Whether nobody writes like this without wanting to slip through."""
        return self not in (Layer.WIDTH, Layer.CASE, Layer.TRADITIONAL, Layer.NUMERAL)

    @property
    def is_lossy(self) -> bool:
        """Whether another, honest word may have been meant: at most review."""
        return self in (Layer.SOUND, Layer.SPLIT)


LAYERS = tuple(Layer)
"""From harmless to lossy."""
