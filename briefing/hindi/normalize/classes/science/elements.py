"""The chemical elements by their symbols."""

from __future__ import annotations

ELEMENTS = (  # noqa: SIM905 - the symbols of IUPAC's table
    "Ac Ag Al Am Ar As At Au Ba Be Bi Br Ca Cd Ce Cl Co Cr Cs Cu Dy Er Es Eu Fe Fr Ga Gd Ge He Hf "
    "Hg Ho In Ir Kr La Li Lu Mg Mn Mo Na Nb Nd Ne Ni Os Pa Pb Pd Pm Po Pr Pt Pu Ra Rb Re Rh Rn Ru "
    "Sb Sc Se Si Sm Sn Sr Ta Tb Te Th Ti Tl Tm Xe Yb Zn Zr B C F H I K N O P S U V W Y"
).split()
"""The symbols of the elements, those of two letters first."""

ELEMENT = f"(?:{'|'.join(ELEMENTS)})"
"""Any of them, in a pattern."""
