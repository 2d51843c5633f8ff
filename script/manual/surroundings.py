"""What the help of a command doesn't tell: variables of the environment, files, and what the exit status means."""

from commands import Command

EXIT = [
    ("0", "All is well: no errors were found, and what was asked for is done."),
    ("1", "Something was found, or only a part was done; what and where stands on standard error or in the answer."),
    ("2", "Wrong usage, an archive that can't be read, or a world that fails, such as a full disk."),
]


def reads_archive(command: Command) -> bool:
    return command.is_root or command.has("archive")


def calls_github(command: Command) -> bool:
    return command.is_root or "issues" in command.path or command.has("issues")


def everywhere(_: Command) -> bool:
    return True


def among(*names: str):
    """The commands of these names and what stands below them, and the program's own page."""
    return lambda command: command.is_root or bool(set(names) & set(command.path))


def with_option(name: str):
    return lambda command: command.is_root or command.has(name)


# Variables, what they say, and the commands that ask for them.
ENVIRONMENT = [
    ("SOURCE_DATE_EPOCH", "The day that ages are counted to, in seconds since 1970, unless --today names one.",
     with_option("today")),
    ("ICARUS_EDITOR", "The editor that findings in the page lead to, unless --editor names one.", with_option("editor")),
    ("ICARUS_GITHUB_TOKEN, GITHUB_TOKEN, GH_TOKEN",
     "A token that may read and write the issues of the repository; the first that isn't empty counts.", calls_github),
    ("GITHUB_API_URL", "The address of GitHub's interface for programs, unless archive.yml has an api_url.", calls_github),
    ("GITHUB_WORKSPACE", "The folder that the paths of findings begin in, with --format github or sarif.",
     among("check")),
    ("GIT_DIR, GIT_INDEX_FILE and others of git", "Go to git, which is asked what is staged and what changed when.",
     reads_archive),
    ("PATH", "Where git is looked for.", reads_archive),
    ("NO_COLOR", "Where it isn't empty, nothing is coloured.", everywhere),
    ("TERM", "\"dumb\" means a terminal without colours and without progress.", everywhere),
]

# Files, what they are, and the commands that read or write them.
FILES = [
    ("content/archive.yml", "The settings; the file and every key in it are optional.", reads_archive),
    ("content/incidents/YYYY-MM-DD-slug/report.md", "A report. Beside it lie its chat logs and graphs.", reads_archive),
    ("content/pages/", "Free pages, with the images that they show.", among("build", "check", "serve")),
    ("content/issues.json", "Which action has which issue; icarus writes it.",
     among("issues", "build", "actions", "agenda")),
    ("content/reviews.json", "On which days there was a review; icarus writes it.", among("agenda", "build", "serve")),
    ("themes/NAME/", "A look of the archive's own.", among("build", "check", "serve")),
    ("site/, site-stakeholders/", "The built sites.", among("build")),
    (".icarus/", "What saves work. It may be deleted at any time.", reads_archive),
]
