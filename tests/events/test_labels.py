"""A label is understood without the text: who did what to whom, names for pronouns, nothing cut off."""

import pytest
from event_reading import mention, read

_LABELS = [
    ("A nine-year-old boy drowned in the lake.", "drowned", "Nine-year-old boy drowned in lake"),
    ("An 82-year-old man from Leeds died.", "died", "82-year-old man from Leeds died"),
    ("Peru, Chile and Bolivia shut the pass.", "shut", "Peru, Chile and Bolivia shut pass"),
    ("Ana Silva, Pedro Roca and Luis Paz met.", "met", "Ana Silva, Pedro Roca and Luis Paz met"),
    ("The mayor, the bishop and the judge met.", "met", "Mayor, bishop and judge met"),
    ("The firm, a bank and insurer, collapsed.", "collapsed", "Firm collapsed"),
    ("The rebels, who held the pass, and the army met.", "met", "Rebels and army met"),
    ("The rebels, who held the pass, and the army met.", "held", "Rebels held pass"),
    ("The firm would close nine shops and cut 40 jobs.", "cut", "Firm would cut 40 jobs"),
    ("The court found Silva guilty of fraud.", "found", "Court found Silva guilty of fraud"),
    ("Miners pulled the bodies out of the rubble.", "pulled", "Miners pulled bodies out of rubble"),
    ("Pedro Roca left. He was named envoy.", "named", "Pedro Roca was named envoy"),
    ("Rebels seized the port of Callao.", "seized", "Rebels seized port of Callao"),
    ("The port was seized by rebels.", "seized", "Port seized by rebels"),
    ("Ana Silva was freed.", "freed", "Ana Silva freed"),
    ("Ana Silva, who was freed, left.", "freed", "Ana Silva freed"),
    ("Ana Silva left the town. She met Pedro Roca in Quito.", "met", "Ana Silva met Pedro Roca in Quito"),
    ("Ana Silva left. Silva resigned.", "resigned", "Ana Silva resigned"),
    ("President Pedro Roca landed. The president resigned.", "resigned", "Pedro Roca resigned"),
    ("President Pedro Roca landed. The President resigned.", "resigned", "Pedro Roca resigned"),
    ("Peru's army took the port. The army burned the town.", "burned", "Peru's army burned town"),
    ("The minister, Pedro Roca, resigned.", "resigned", "Pedro Roca resigned"),
    ("Pedro Roca fled. Police arrested him.", "arrested", "Police arrested Pedro Roca"),
    ("The court tried Pedro Roca and jailed him.", "jailed", "Court jailed Pedro Roca"),
    ("Pedro Roca said he would resign.", "resign", "Pedro Roca would resign"),
    ("Pedro Roca said he would resign.", "said", "Pedro Roca said he would resign"),
    (
        "Iran admitted that its forces shot down the plane.",
        "admitted",
        "Iran admitted its forces shot down plane",
    ),
    ("Iran admitted that its forces shot down the plane.", "shot", "Iran's forces shot down plane"),
    ("Ana Silva led her party to victory.", "led", "Ana Silva led her party to victory"),
    ("The rebels pulled back.", "pulled", "Rebels pulled back"),
    ("The burial was put off.", "put", "Burial put off"),
    ("The body was flown home.", "flown", "Body flown home"),
    ("Parliament voted to expel foreign troops.", "voted", "Parliament voted to expel foreign troops"),
    ("The two sides agreed to withdraw troops.", "agreed", "Two sides agreed to withdraw troops"),
    ("Troops did not enter the town.", "enter", "Troops did not enter town"),
    ("Pedro Roca will meet Ana Silva in Quito.", "meet", "Pedro Roca will meet Ana Silva in Quito"),
    ("Pedro Roca is to meet Ana Silva.", "meet", "Pedro Roca to meet Ana Silva"),
    ("Rebels may attack the port.", "attack", "Rebels may attack port"),
    ("The blast killed at least 12 people.", "killed", "Blast killed at least 12 people"),
    ("The blast killed more than 1,000 people.", "killed", "Blast killed more than 1,000 people"),
    ("A US drone strike killed Pedro Roca in Quito.", "killed", "US drone strike killed Pedro Roca in Quito"),
    ("A US drone strike killed Pedro Roca in Quito.", "strike", "US drone strike killed Pedro Roca in Quito"),
    ("The killing of Pedro Roca shocked Peru.", "killing", "Killing of Pedro Roca"),
    ("Air strikes on the port went on.", "strikes", "Air strikes on port"),
    ("The League for Peace won the election.", "won", "League for Peace won election"),
    ("The court convicted the general Ivo Lund of fraud.", "convicted", "Court convicted Ivo Lund of fraud"),
    ("Ana Silva declared war on Peru.", "declared", "Ana Silva declared war on Peru"),
    ("The quarantine began at noon. It took effect at sea.", "took", "Quarantine took effect at sea"),
    ("Some threw firebombs.", "threw", "Some threw firebombs"),
    ("Kataib Hezbollah fired rockets. The group left Basra.", "left", "Kataib Hezbollah left Basra"),
    ("Officials said that Pedro Roca had fled.", "said", "Officials said Pedro Roca fled"),
    ("Chile and Peru signed a treaty.", "signed", "Chile and Peru signed treaty"),
    ("The general seized the port, which rebels had burned.", "burned", "Rebels burned port"),
    ('"The town is ours," Pedro Roca said.', "said", 'Pedro Roca said "The town is ours"'),
]


@pytest.mark.parametrize(("text", "word", "label"), _LABELS)
def test_a_label_tells_who_did_what(text: str, word: str, label: str) -> None:
    assert mention(read(text), text, word).label == label


def test_a_long_label_is_cut_behind_a_word() -> None:
    text = (
        "The commission of inquiry into the sinking of the ferry accused the owners of the shipping company and"
        " the harbour authorities of grave neglect of the rules of safety at sea."
    )
    label = mention(read(text), text, "accused").label
    assert len(label) <= 90
    assert label.rstrip("…").rsplit(" ", 1)[-1] not in ("of", "the", "and", "at")
