"""A report in a real browser. Run by .ci/browser."""

import json
import subprocess
import unittest

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

import pages

SEEDS = pages.report("seeds", files=[pages.ROOT / "seeds"])
HOSTILE = pages.report("hostile", records=pages.HOSTILE, text=pages.HOSTILE_TEXT)
SCRIPTS = pages.report("scripts", records=pages.SCRIPTS)
STORY = "article-quake-naro-2"


class Page(unittest.TestCase):
    script = True

    @classmethod
    def setUpClass(cls):
        cls.driver = pages.browser(script=cls.script)

    @classmethod
    def tearDownClass(cls):
        cls.driver.quit()

    def open(self, address):
        self.driver.get("about:blank")
        self.driver.get(address)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector="main"):
        return self.one(selector).text

    def run_script(self, script):
        return self.driver.execute_script(script)

    @property
    def hash(self):
        return self.run_script("return location.hash")

    def wait(self, condition):
        WebDriverWait(self.driver, 5).until(lambda _: condition())

    def tearDown(self):
        if self.script:
            errors = [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]
            self.assertEqual(errors, [], "the console has errors")


class Navigation(Page):
    def test_every_tab_leads_to_its_view(self):
        self.open(SEEDS)
        for name in ["Stories", "Articles", "Words", "Overview"]:
            self.driver.find_element(By.LINK_TEXT, name).click()
            self.wait(lambda: self.hash == f"#{name.lower()}")
            self.assertEqual(self.text("nav [aria-current]"), name)
            self.assertIn(name if name != "Overview" else "What the news says", self.driver.title)

    def test_a_story_leads_to_its_articles_and_back(self):
        self.open(SEEDS + "#stories")
        link = self.one(".storylist h3 a")
        headline = link.text
        link.click()
        self.wait(lambda: self.text("main h2") == headline)
        self.assertRegex(self.hash, r"^#story-\d+$")
        article = self.one(".members a")
        title = article.text
        article.click()
        self.wait(lambda: self.text("main h2") == title)
        self.assertRegex(self.hash, r"^#article-.+$")
        self.driver.back()
        self.wait(lambda: self.text("main h2") == headline)

    def test_going_back_leads_to_where_one_was(self):
        self.open(SEEDS + "#articles")
        self.run_script("window.scrollTo(0, 400)")
        self.run_script("document.querySelectorAll('.lines .what > a')[12].click()")
        self.wait(lambda: self.hash.startswith("#article-"))
        self.assertEqual(self.run_script("return scrollY"), 0)
        self.driver.back()
        self.wait(lambda: self.hash == "#articles")
        self.wait(lambda: self.run_script("return scrollY") == 400)

    def test_an_address_that_leads_nowhere_says_so(self):
        for address in ["#story-999", "#article-nobody", "#nothing", "#article-%E0%A4%A", "#search=%"]:
            self.open(SEEDS + address)
            self.assertTrue(self.text("main h2"))
        self.open(SEEDS + "#story-999")
        self.assertIn("no story 999", self.text())

    def test_copies_are_folded_under_their_source(self):
        self.open(SEEDS + "#stories")
        found = self.run_script("return [...document.querySelectorAll('.storylist h3 a')].map((link) => link.hash)")
        folded = []
        for address in found:
            self.open(SEEDS + address)
            folded += self.all(".members details")
            if folded:
                break
        self.assertTrue(folded)
        self.assertEqual(folded[0].text, "1 copy")
        folded[0].find_element(By.TAG_NAME, "summary").click()
        self.assertTrue(folded[0].find_element(By.CSS_SELECTOR, "li a").is_displayed())


class Filters(Page):
    def choose(self, name, value):
        self.run_script(
            f"const field = document.querySelector('#filter-{name}'); field.value = '{value}';"
            "field.dispatchEvent(new Event('change'))")

    def test_a_language_filters_every_view_and_stands_in_the_address(self):
        self.open(SEEDS)
        self.one(".filters summary").click()
        self.choose("lang", "de")
        self.wait(lambda: self.hash == "#overview?lang=de")
        self.assertIn("1 article in German", self.text())
        self.driver.find_element(By.LINK_TEXT, "Articles").click()
        self.wait(lambda: self.hash == "#articles?lang=de")
        self.assertEqual(len(self.all(".lines li")), 1)
        self.one(".fields button").click()
        self.wait(lambda: self.hash == "#articles" and len(self.all(".lines li")) == 29)

    def test_days_and_sources_filter_together(self):
        self.open(SEEDS + "#articles?from=2024-01-29&to=2024-01-29")
        days = {part.get_attribute("datetime") for part in self.all(".lines time")}
        self.assertEqual(days, {"2024-01-29"})
        before = len(self.all(".lines li"))
        self.choose("source", "example.com")
        self.wait(lambda: "source=example.com" in self.hash)
        self.assertLess(len(self.all(".lines li")), before)
        self.assertEqual({part.text for part in self.all(".lines .source")}, {"example.com"})

    def test_a_filter_holds_in_links(self):
        self.open(SEEDS + "#stories?lang=en")
        self.one(".storylist h3 a").click()
        self.wait(lambda: self.hash.startswith("#story-"))
        self.assertTrue(self.hash.endswith("?lang=en"))
        self.assertTrue(self.one(".members a").get_attribute("href").endswith("?lang=en"))

    def test_nothing_passes(self):
        self.open(SEEDS + "#overview?from=1990-01-01&to=1990-01-02")
        self.assertIn("No article passes the filter.", self.text())


class Search(Page):
    def test_typing_finds_articles_and_stories(self):
        self.open(SEEDS)
        self.one("body").send_keys("/")
        self.assertEqual(self.run_script("return document.activeElement.id"), "search")
        self.one("#search").send_keys("naro toll")
        self.wait(lambda: self.hash == "#search=naro%20toll")
        self.assertRegex(self.text("[role=status]"), r"\d+ articles.* found")
        self.assertTrue(self.all(".results li"))
        self.assertTrue(self.all(".results mark"))
        self.assertEqual(self.run_script("return document.activeElement.id"), "search")

    def test_case_and_marks_do_not_matter(self):
        self.open(SEEDS + "#search=ASTEROIDE")
        self.assertIn("astéroïde", self.text())

    def test_a_phrase_is_found_as_it_stands(self):
        self.open(SEEDS + "#search=%22dockworkers%20strike%22")
        found = self.text("main .meta")
        self.open(SEEDS + "#search=dockworkers%20strike")
        self.assertNotEqual(found, self.text("main .meta"))

    def test_nothing_found_is_said(self):
        self.open(SEEDS + "#search=zzzz")
        self.assertIn("Nothing found", self.text("[role=status]").capitalize())

    def test_escape_leaves_the_search(self):
        self.open(SEEDS + "#stories")
        self.one("body").send_keys("/")
        self.one("#search").send_keys("quake")
        self.wait(lambda: self.hash == "#search=quake")
        self.one("#search").send_keys(Keys.ESCAPE)
        self.wait(lambda: self.hash == "#stories")


class Article(Page):
    def marked(self):
        return [part.text for part in self.all(".body mark")]

    def slide(self, count):
        self.run_script(
            f"const slider = document.querySelector('#length'); slider.value = {count};"
            "slider.dispatchEvent(new Event('input'))")

    def test_the_slider_marks_as_many_sentences(self):
        self.open(SEEDS + "#" + STORY)
        self.assertEqual(len(self.marked()), 3)
        for count in [1, 5, 2]:
            self.slide(count)
            self.assertEqual(len(self.marked()), count)
            self.assertEqual(self.one("#length").get_attribute("aria-valuetext"), "1 sentence" if count == 1 else f"{count} sentences")
        self.assertEqual(self.hash, f"#{STORY}?n=2")
        self.open(SEEDS + f"#{STORY}?n=4")
        self.assertEqual(len(self.marked()), 4)

    def test_the_slider_moves_by_keyboard(self):
        self.open(SEEDS + "#" + STORY)
        self.one("#length").send_keys(Keys.ARROW_RIGHT)
        self.assertEqual(len(self.marked()), 4)

    def test_the_marks_are_what_summarize_prints(self):
        records = (pages.ROOT / "seeds/stories.jsonl").read_text().splitlines()
        own = next(record for record in records if json.loads(record)["id"] == "quake-naro-2")
        for count in [1, 3, 6]:
            printed = subprocess.run(
                [pages.TOOL, "summarize", "-n", str(count), "--input-format", "jsonl", "--format", "jsonl"], input=own, text=True, capture_output=True, check=True)
            sentences = [sentence["text"] for sentence in json.loads(printed.stdout)["sentences"]]
            self.open(SEEDS + f"#{STORY}?n={count}")
            self.assertEqual(self.marked(), sentences)

    def test_the_summary_alone(self):
        self.open(SEEDS + "#" + STORY)
        whole = self.marked()
        self.one("#only").click()
        self.assertEqual([part.text for part in self.all(".body li")], whole)
        self.assertIn("only=1", self.hash)
        self.one("#only").click()
        self.assertEqual(self.marked(), whole)

    def test_a_keyword_is_shown_in_the_text(self):
        self.open(SEEDS + "#" + STORY)
        button = next(button for button in self.all(".keywords button") if button.is_enabled())
        button.click()
        self.assertEqual(button.get_attribute("aria-pressed"), "true")
        self.assertTrue(self.all(".body .chosen"))
        button.click()
        self.assertFalse(self.all(".body .chosen"))

    def test_the_text_is_the_same_with_marks(self):
        self.open(SEEDS + "#" + STORY)
        shown = self.run_script("return document.querySelector('.body').textContent")
        kept = self.run_script(
            "const place = [...document.querySelectorAll('noscript')].find((part) => part.textContent.includes('id=\"article-quake-naro-2\"'));"
            "const holder = document.createElement('div'); holder.innerHTML = place.textContent;"
            "return holder.querySelector('.body').textContent")
        self.assertEqual(shown, kept)

    def test_why_is_told_on_demand(self):
        self.open(SEEDS + "#" + STORY)
        self.one(".tools summary").click()
        self.wait(lambda: len(self.all(".tools li")) == 3)
        self.assertIn("opens the story", self.text(".tools ol"))
        self.one("aside summary").click()
        self.assertIn("said", self.text("aside dl"))

    def test_what_relates_two_articles_has_bars(self):
        self.open(SEEDS + "#" + STORY)
        self.assertRegex(self.text(".related li"), r"\d+ % likely related")
        few = len(self.all(".related li:first-child .bar"))
        self.one(".related .more").click()
        self.assertGreater(len(self.all(".related li:first-child .bar")), few)

    def test_facts_that_disagree_stand_side_by_side(self):
        self.open(SCRIPTS + "#story-1")
        self.assertIn("Dead", self.text(".differences"))
        self.assertEqual([part.text for part in self.all(".value .figure")], ["19", "at least 12"])


class Words(Page):
    def test_a_word_leads_to_the_search(self):
        self.open(SEEDS + "#words")
        link = self.one(".multiples a")
        word = link.text
        link.click()
        self.wait(lambda: self.hash.startswith("#search="))
        self.assertIn(word, self.text("main .meta"))
        self.assertTrue(self.all(".results li"))


class Map(Page):
    def test_names_lead_to_stories_and_dots_to_articles(self):
        self.open(SEEDS)
        self.driver.find_element(By.LINK_TEXT, "Map").click()
        self.wait(lambda: self.hash == "#map")
        self.assertEqual(len(self.all(".map circle")), 29)
        name = next(name for name in self.all(".name") if name.is_displayed())
        name.click()
        self.wait(lambda: self.hash.startswith("#story-"))
        self.driver.back()
        self.wait(lambda: self.hash == "#map")
        self.run_script("document.querySelector('.map circle').dispatchEvent(new MouseEvent('click', { bubbles: true }))")
        self.wait(lambda: self.hash.startswith("#article-"))

    def test_buttons_look_closer(self):
        self.open(SEEDS + "#map")
        extent = lambda: float(self.one(".map").get_dom_attribute("viewBox").split()[2])
        whole = extent()
        self.all(".zoom button")[0].click()
        self.assertLess(extent(), whole)
        self.all(".zoom button")[2].click()
        self.assertEqual(extent(), whole)

    def test_a_filter_fades_the_others(self):
        self.open(SEEDS + "#map?lang=de")
        self.assertEqual(len(self.all(".map circle:not(.pale)")), 1)


class Hostile(Page):
    def test_texts_are_texts(self):
        for address in ["", "#stories", "#articles", "#search=oslo", "#article-emoji"]:
            self.open(HOSTILE + address)
            self.assertIsNone(self.run_script("return window.owned ?? null"), address)
            self.assertEqual(self.run_script("return document.querySelectorAll('main img, main script').length"), 0)
        self.open(HOSTILE + "#articles")
        self.assertIn("<img src=x onerror=window.owned=true>", self.text())

    def test_any_id_has_an_address(self):
        self.open(HOSTILE + "#articles")
        for link in self.run_script("return [...document.querySelectorAll('.lines .what > a')].map((link) => [link.hash, link.textContent])"):
            self.open(HOSTILE + link[0])
            self.assertEqual(self.run_script("return document.querySelector('main h2').textContent"), link[1])

    def test_no_link_runs_a_script(self):
        self.open(HOSTILE + "#articles")
        for address in self.run_script("return [...document.querySelectorAll('.lines .what > a')].map((link) => link.hash)"):
            self.open(HOSTILE + address)
            links = self.run_script("return [...document.querySelectorAll('a')].map((link) => link.protocol)")
            self.assertEqual(set(links), {"file:"})

    def test_marks_stand_right_behind_pairs_of_code_units(self):
        self.open(HOSTILE + "#article-emoji")
        self.assertIn("Oslo", [part.text for part in self.all(".body .keyword")])


class Writing(Page):
    def test_directions(self):
        self.open(SCRIPTS + "#article-ar")
        body = self.one(".body")
        self.assertEqual([body.get_attribute("lang"), body.value_of_css_property("direction")], ["ar", "rtl"])
        self.assertEqual(self.one("aside").value_of_css_property("direction"), "ltr")
        self.open(SCRIPTS + "#article-ja")
        self.assertEqual(self.one(".body").get_attribute("lang"), "ja")

    def test_japanese_is_found(self):
        self.open(SCRIPTS + "#search=%E6%A9%8B")
        self.assertEqual(len(self.all(".results li")), 1)


class Rules(Page):
    def test_every_view_keeps_the_rules_at_every_width_and_in_the_dark(self):
        views = [SEEDS + view for view in ["", "#stories", "#stories?sort=new&lang=en", "#story-1", "#story-2", "#story-3", "#articles", "#" + STORY,
                                           f"#{STORY}?only=1", "#words", "#search=quake", "#nothing"]]
        views += [SEEDS + "#map", HOSTILE, SCRIPTS + "#story-1", SCRIPTS + "#article-ar", SCRIPTS + "#article-ja"]
        for width in [360, 1400]:
            for dark in [False, True]:
                driver = pages.browser(width=width, dark=dark)
                try:
                    for view in views:
                        driver.get("about:blank")
                        driver.get(view)
                        driver.execute_script("for (const part of document.querySelectorAll('details')) part.open = true")
                        with self.subTest(view=view.rsplit("/", 1)[-1], width=width, dark=dark):
                            self.assertEqual(driver.execute_script(pages.RULES), [])
                    errors = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
                    self.assertEqual(errors, [])
                    outside = [url for url in pages.requests(driver) if not url.startswith(("file:///", "about:", "data:"))]
                    self.assertEqual(outside, [], "a request left the page")
                finally:
                    driver.quit()

    def test_tab_goes_through_the_controls_in_order(self):
        self.open(SEEDS + "#stories")
        reached = []
        for _ in range(9):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            reached.append(self.run_script("return document.activeElement.id || document.activeElement.textContent.slice(0, 20)"))
            outline = self.run_script("return getComputedStyle(document.activeElement).outlineStyle")
            self.assertNotEqual(outline, "none", reached[-1])
        # A view has the focus once it is there; what follows in it comes first.
        self.assertEqual(reached[:2], ["by size", "newest first"])


class Print(Page):
    def test_print_has_the_text_and_no_controls(self):
        self.open(SEEDS + "#" + STORY)
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        try:
            self.assertFalse(self.one("#search").is_displayed())
            self.assertFalse(self.one("#length").is_displayed())
            self.assertTrue(self.one(".body p").is_displayed())
        finally:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


class WithoutScript(Page):
    script = False

    def test_stories_and_articles_can_be_read(self):
        self.open(SEEDS)
        text = self.text("body")
        self.assertIn("29 articles from 2 sources", text)
        self.assertIn("Rescue teams dug through frozen rubble", text)
        self.assertTrue(self.all("article mark"))
        link = self.one(".members a")
        target = link.get_attribute("href").split("#")[1]
        self.assertTrue(target.startswith("article-"))
        link.click()
        self.assertTrue(self.driver.current_url.endswith(target))

    def test_a_hostile_page_is_text(self):
        self.open(HOSTILE)
        self.assertEqual(len(self.all("img")), 0)
        self.assertIn("onerror=window.owned=true", self.text("body"))


class FewArticles(Page):
    def test_pages_of_little(self):
        record = {"id": "only", "title": "One alone", "text": "There is one article. It says little of Oslo.", "date": "2024-01-01"}
        one = pages.report("one", records=[record])
        self.open(one)
        self.assertIn("1 article in English, 1 January 2024. No two tell of the same story.", self.text())
        undated = [{**article, "date": "who knows"} for article in pages.SCRIPTS]
        self.open(pages.report("undated", records=undated))
        self.assertFalse(self.all("#filter-from"))
        self.assertFalse(self.all(".histogram"))
        oneday = [{**article, "date": "2024-01-01"} for article in pages.SCRIPTS]
        self.open(pages.report("oneday", records=oneday))
        self.assertFalse(self.all(".histogram"))
        self.assertIn("1 January 2024", self.text())


if __name__ == "__main__":
    unittest.main()
