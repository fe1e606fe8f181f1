"""Pages made by the tool, and a browser that shows them."""

import json
import os
import pathlib
import subprocess
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = os.environ.get("NUTGRAF", str(ROOT / ".build/debug/nutgraf"))
RULES = (pathlib.Path(__file__).parent / "rules.js").read_text()
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="nutgraf-browser-"))

STEPS = "script>window.owned=true</script"

# Titles, ids, texts and sources that would break out of a page which does not escape them. Fields of records lose their tags
# where they are read; a plain text keeps all that it has.
HOSTILE_TEXT = f"""Police in Oslo </{STEPS}><{STEPS}><img src=x onerror=window.owned=true>

OSLO - A man was hurt in Oslo on Monday, police said. </noscript><{STEPS}> They came at once.

The <b>second</b> paragraph has <!-- a comment --> and ]]> in it, and police in Oslo said nothing more.
"""
HOSTILE = [
    {"id": "a/b\"c'<d>&e?f#g%20h", "title": f"</{STEPS}><{STEPS}><img src=x onerror=window.owned=true>",
     "text": f"A man was hurt in Oslo on Monday, police said. </noscript><{STEPS}> They came at once.\n\n"
             "Line\u2028separated\u2029text and <!-- a comment --> and ]]> in Oslo.\n\n\u202eAn override stays inside.",
     "date": "2024-01-02", "source": "<b>Ash & Sons</b>\" onmouseover=\"window.owned=true"},
    {"id": "a/b\"c'<d>&e?f#g%20h", "title": "The same id, another text", "url": "javascript:window.owned=true",
     "text": "Police came to Oslo after a man was hurt there. The man was taken to a hospital in Oslo.",
     "date": "2024-01-03", "source": "javascript:window.owned=true"},
    {"id": "emoji", "title": "", "text": "😀 A pair of signs 😀 stands before Oslo, and police came. 😀 Oslo had no police before.",
     "date": "no date <svg onload=window.owned=true>"},
]

# A story of two that disagree, Arabic and Japanese, which are set as they are written.
SCRIPTS = [
    {"id": "toll-1", "title": "Ferry sinks off Port Mered, 12 dead",
     "text": "At least 12 people were killed when a ferry sank off Port Mered on Monday, the coast guard said.\n\n"
             "The ferry Alma left Port Mered at noon with 80 people on board.", "date": "2024-03-04T10:00:00Z", "source": "Post"},
    {"id": "toll-2", "title": "Toll of ferry off Port Mered rises to 19",
     "text": "The ferry Alma sank off Port Mered on Monday and killed 19 people, the coast guard said on Tuesday.\n\n"
             "Divers searched the ferry Alma for those who were on board.", "date": "2024-03-05T10:00:00Z", "source": "Herald"},
    {"id": "ar", "title": "الوزير يعلن عن خطة جديدة للمياه", "language": "ar",
     "text": "أعلن الوزير اليوم عن خطة جديدة للمياه في المدينة. وقال إن العمل يبدأ في الشهر القادم. وتكلف الخطة مليون دينار.",
     "date": "2024-03-05", "source": "Post"},
    {"id": "ja", "title": "港で新しい橋が開通", "language": "ja",
     "text": "港で新しい橋が月曜日に開通した。市長は式典で橋の重要性を述べた。橋の長さは八百メートルである。", "date": "2024-03-06", "source": "Herald"},
]


def report(name, records=None, text=None, files=(), options=()):
    """The address of a report of records, of a plain text and of files."""
    page = FOLDER / f"{name}.html"
    names = [str(file) for file in files]
    if records is not None:
        source = FOLDER / f"{name}.jsonl"
        source.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
        names.append(str(source))
    if text is not None:
        (FOLDER / f"{name}.txt").write_text(text)
        names.append(str(FOLDER / f"{name}.txt"))
    subprocess.run([TOOL, "report", *names, "-o", str(page), "--quiet", *options], check=True)
    return page.as_uri()


def browser(width=1400, height=900, dark=False, script=True):
    options = webdriver.ChromeOptions()
    options.binary_location = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    for option in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(option)
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")))
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": scheme})
    return driver


def requests(driver):
    """The addresses that were asked for since the last call."""
    events = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"]
