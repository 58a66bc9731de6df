import pytest
from plotly.offline import get_plotlyjs

from timeline.render.page_library import library
from timeline.render.plotly_parts import scatter_alone

NEEDED = """var used=W((e,t)=>{"use strict";t.exports=shared(1)});"""
TRICKY = r"""var odd=W((e,t)=>{var a="})",b='"',c=/["})\/]/g,d=`}${used()+`)${1}`}`,f=4/2/1;t.exports=a});"""
LEFT = """var left=W((e,t)=>{t.exports=other()});function only(a){return left()}"""
SHARED = """function shared(a){return a}"""
LAST = """var last=W((e,t)=>{var r=odd();r.register([left(),only()]);t.exports=r});return last();"""


def bundle(*statements: str) -> str:
    return f"/* by others */var Plotly=(()=>{{{''.join(statements)}}})();/* licences */"


def test_what_nothing_needs_is_left_out() -> None:
    cut = scatter_alone(bundle(NEEDED, TRICKY, LEFT, SHARED, LAST))
    assert cut == bundle(NEEDED, TRICKY, SHARED, LAST.replace("left(),only()", ""))


@pytest.mark.parametrize(
    "script",
    [
        "function Plotly(){}",
        bundle("return 1;"),
        bundle(NEEDED, "r.register([left()]);", "var broken=(`;"),
        bundle(NEEDED, "r.register([left()]);", "}"),
    ],
)
def test_a_script_of_another_shape_is_left_whole(script: str) -> None:
    assert scatter_alone(script) == script


def test_plotly_itself_becomes_a_quarter_and_keeps_its_licences() -> None:
    whole, cut = get_plotlyjs(), library()
    assert len(cut) < len(whole) / 4
    assert cut[:200] == whole[:200]
    assert cut[-1900:] == whole[-1900:]
