import re

import pytest

from rashomon.text.language import ENGLISH, ENOUGH, SHARE, language

ENGLISH_NEWS = """
The harbour of Port Aldin was closed on Monday after shells fell on the grain
terminal, killing two men
who were loading a ship. It was the third attack in a week, and the council said that
it would not be the last.
Governor Tov Osk told reporters that his forces had nothing to do with it. “They have
shelled it themselves,” he said.
The Littoral Front, which has held the northern bank since March, blamed the
governor's artillery for the fire.
Neither side let inspectors into the terminal, and no independent body has been able
to confirm who fired first.
Grain prices rose by a fifth in the two days that followed, according to the port
authority's own figures.
A doctor at the city hospital, who asked not to be named, said she had treated eleven
people for burns.
"""

OTHER_NEWS = {
    "fr": """
Le port d'Aldin a été fermé lundi après que des obus sont tombés sur le terminal
céréalier, tuant deux hommes.
C'était la troisième attaque en une semaine, et le conseil a déclaré que ce ne serait
pas la dernière.
Le gouverneur a affirmé aux journalistes que ses forces n'y étaient pour rien. « Ils
l'ont bombardé eux-mêmes », a-t-il dit.
Le Front littoral, qui tient la rive nord depuis mars, a accusé l'artillerie du
gouverneur d'avoir provoqué l'incendie.
Aucun des deux camps n'a laissé entrer les inspecteurs, et personne n'a pu confirmer
qui avait tiré le premier.
Les prix du blé ont augmenté d'un cinquième dans les deux jours suivants, selon les
chiffres de la capitainerie.
Une médecin de l'hôpital, qui a demandé à ne pas être nommée, a dit avoir soigné onze
personnes brûlées.
""",
    "de": """
Der Hafen von Aldin wurde am Montag geschlossen, nachdem Granaten auf das
Getreidelager gefallen waren und zwei Männer starben.
Es war der dritte Angriff in einer Woche, und der Rat erklärte, es werde nicht der
letzte gewesen sein.
Der Gouverneur sagte vor Journalisten, seine Truppen hätten damit nichts zu tun. „Sie
haben ihn selbst beschossen“, sagte er.
Die Küstenfront, die das Nordufer seit März hält, machte die Artillerie des
Gouverneurs für den Brand verantwortlich.
Keine Seite ließ Inspektoren in das Lager, und niemand konnte bestätigen, wer zuerst
geschossen hatte.
Die Getreidepreise stiegen in den zwei Tagen danach um ein Fünftel, wie aus Zahlen der
Hafenbehörde hervorgeht.
Eine Ärztin des Krankenhauses, die nicht genannt werden wollte, sagte, sie habe elf
Menschen mit Brandwunden behandelt.
""",
    "es": """
El puerto de Aldin fue cerrado el lunes después de que cayeran proyectiles sobre la
terminal de cereales y murieran dos hombres.
Era el tercer ataque en una semana, y el consejo declaró que no sería el último.
El gobernador dijo a los periodistas que sus fuerzas no tenían nada que ver. «Lo han
bombardeado ellos mismos», afirmó.
El Frente Litoral, que ocupa la orilla norte desde marzo, culpó del incendio a la
artillería del gobernador.
Ninguno de los bandos dejó entrar a los inspectores, y nadie ha podido confirmar quién
disparó primero.
El precio del grano subió una quinta parte en los dos días siguientes, según las
cifras de la autoridad portuaria.
Una médica del hospital, que pidió no ser nombrada, dijo que había atendido a once
personas con quemaduras.
""",
    "nl": """
De haven van Aldin werd maandag gesloten nadat er granaten op de graanterminal waren
gevallen en twee mannen omkwamen.
Het was de derde aanval in een week, en de raad zei dat het niet de laatste zou zijn.
De gouverneur zei tegen journalisten dat zijn troepen er niets mee te maken hadden.
„Ze hebben hem zelf beschoten”, zei hij.
Het Kustfront, dat de noordoever sinds maart in handen heeft, gaf de artillerie van de
gouverneur de schuld van de brand.
Geen van beide partijen liet inspecteurs toe, en niemand heeft kunnen bevestigen wie
er als eerste schoot.
De graanprijzen stegen in de twee dagen daarna met een vijfde, blijkt uit cijfers van
het havenbedrijf.
Een arts van het ziekenhuis, die niet bij naam genoemd wil worden, zei dat ze elf
mensen met brandwonden had behandeld.
""",
    "it": """
Il porto di Aldin è stato chiuso lunedì dopo che alcuni proiettili sono caduti sul
terminal del grano, uccidendo due uomini.
Era il terzo attacco in una settimana, e il consiglio ha dichiarato che non sarà
l'ultimo.
Il governatore ha detto ai giornalisti che le sue forze non c'entrano nulla. «L'hanno
bombardato loro», ha affermato.
Il Fronte litorale, che tiene la riva nord da marzo, ha accusato l'artiglieria del
governatore di aver provocato l'incendio.
Nessuna delle due parti ha lasciato entrare gli ispettori, e nessuno ha potuto
confermare chi abbia sparato per primo.
Il prezzo del grano è salito di un quinto nei due giorni seguenti, secondo i dati
dell'autorità portuale.
Una dottoressa dell'ospedale, che ha chiesto di non essere nominata, ha detto di aver
curato undici persone ustionate.
""",
    "pt": """
O porto de Aldin foi fechado na segunda-feira depois de projéteis terem caído no
terminal de cereais, matando dois homens.
Foi o terceiro ataque numa semana, e o conselho declarou que não seria o último.
O governador disse aos jornalistas que as suas forças nada tinham a ver com isso.
«Foram eles que o bombardearam», afirmou.
A Frente Litoral, que ocupa a margem norte desde março, culpou a artilharia do
governador pelo incêndio.
Nenhum dos lados deixou entrar os inspetores, e ninguém conseguiu confirmar quem
disparou primeiro.
O preço dos cereais subiu um quinto nos dois dias seguintes, segundo os números da
autoridade portuária.
Uma médica do hospital, que pediu para não ser identificada, disse ter tratado onze
pessoas com queimaduras.
""",
}


def share(text: str) -> float:
    found = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    return sum(word in ENGLISH for word in found) / len(found)


@pytest.mark.parametrize("code", OTHER_NEWS)
def test_other_languages_hold_few_of_the_commonest_english_words(code: str) -> None:
    assert share(OTHER_NEWS[code]) < SHARE / 2


@pytest.mark.parametrize("line", re.split(r"(?<=[.”])\n", ENGLISH_NEWS.strip()))
def test_every_sentence_of_english_news_holds_enough_of_them(line: str) -> None:
    assert share(line) >= SHARE


@pytest.mark.parametrize(("code", "text"), [("en", ENGLISH_NEWS), *OTHER_NEWS.items()])
def test_the_language_of_an_article_is_told(code: str, text: str) -> None:
    assert language(text) == code


def test_a_text_of_a_few_words_has_no_language() -> None:
    assert language("word " * (ENOUGH - 1)) is None


def test_numbers_and_signs_are_no_words() -> None:
    assert language("2031 12.5 % --- 😀 " * 100) is None


def test_english_is_told_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.text.language._identified", pytest.fail)

    assert language(ENGLISH_NEWS) == "en"


def test_an_english_article_that_quotes_french_is_english() -> None:
    assert language(ENGLISH_NEWS + OTHER_NEWS["fr"][:300]) == "en"
