"""What had to be undone before a term could be recognised, from harmless to lossy."""

from enum import StrEnum


class Layer(StrEnum):
    """One kind of disguise. The first three are ordinary ways of writing, the others are meant to mislead."""

    WIDTH = "width"  # ＶＸ
    CASE = "case"  # Vx
    TRADITIONAL = "traditional"  # 貸款
    INVISIBLE = "invisible"  # 代·U+200B·开, combining marks
    SEPARATOR = "separator"  # 贷-款, 代 开
    STYLED = "styled"  # Ⓥ ① 𝐕
    LOOK_ALIKE = "look-alike"  # Cyrillic а for a
    VARIANT = "variant"  # 发漂, 薇信

    @property
    def misleads(self) -> bool:
        """Whether nobody writes like this without wanting to slip through."""
        return self not in (Layer.WIDTH, Layer.CASE, Layer.TRADITIONAL)
