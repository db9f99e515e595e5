"""A real LibreOffice without a window: one process, in which workbooks are opened, worked on and saved."""
import os
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8", ".pdf": "calc_pdf_Export"}


def properties(**values):
    made = []
    for name, value in values.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{}</value></prop></item>
</oor:items>
"""


class Office:
    """The process; it ends with the block for which it was started. In a locale such as `ar-EG`, or in the system's."""

    def __init__(self, locale=""):
        self._locale = locale

    def __enter__(self):
        self._profile = tempfile.TemporaryDirectory()
        self._settle(os.path.join(self._profile.name, "user"))
        pipe = f"office{os.getpid()}"
        options = ["--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"]
        profile = f"-env:UserInstallation={uno.systemPathToFileUrl(self._profile.name)}"
        silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._process = subprocess.Popen(["soffice", *options, profile], **silent)
        self._context = self._connect(pipe)
        self.desktop = self.service("com.sun.star.frame.Desktop")
        self.dispatcher = self.service("com.sun.star.frame.DispatchHelper")
        self.clipboard = self.service("com.sun.star.datatransfer.clipboard.SystemClipboard")
        return self

    def __exit__(self, *_):
        self.desktop.terminate()
        self._process.wait(timeout=30)
        self._profile.cleanup()

    def _settle(self, folder):
        if self._locale:
            os.mkdir(folder)
            with open(os.path.join(folder, "registrymodifications.xcu"), "w", encoding="utf-8") as settings:
                settings.write(SETTINGS.format(self._locale))

    def _connect(self, pipe):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(300):
            try:
                return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            except NoConnectException:
                time.sleep(0.1)
        raise TimeoutError("LibreOffice did not answer")

    def service(self, name):
        return self._context.ServiceManager.createInstanceWithContext(name, self._context)


class Workbook:
    """A file that is open; what is done to it stands in the file once it is saved."""

    def __init__(self, office, path):
        self._office = office
        self._document = self._load(path)

    def _load(self, path):
        url = uno.systemPathToFileUrl(path)
        document = self._office.desktop.loadComponentFromURL(url, "_blank", 0, properties(Hidden=True))
        if document is None:
            raise ValueError(f"LibreOffice did not open {path}")
        return document

    @property
    def sheets(self):
        return self._document.Sheets

    def page_style(self, sheet):
        return self._document.StyleFamilies.getByName("PageStyles").getByName(sheet.PageStyle)

    def save(self, path):
        """In the format that the ending says."""
        filter_name = FILTERS[os.path.splitext(path)[1]]
        self._document.storeToURL(uno.systemPathToFileUrl(path), properties(FilterName=filter_name))

    def save_and_open_again(self, ending):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, f"again{ending}")
            self.save(path)
            self.close()
            self._document = self._load(path)

    def close(self):
        # LibreOffice may crash over what is left on its clipboard of a workbook that is closed.
        self._office.clipboard.setContents(None, None)
        self._document.close(True)

    def select(self, cells):
        """As with the mouse, in the tab in which the cells stand."""
        self._document.CurrentController.setActiveSheet(cells.Spreadsheet)
        self._document.CurrentController.select(cells)

    def copy(self, cells):
        """What lands on the clipboard, without the clipboard."""
        self.select(cells)
        return self._document.CurrentController.getTransferable()

    def command(self, name, **arguments):
        """What an entry of a menu does to what is selected."""
        frame = self._document.CurrentController.Frame
        self._office.dispatcher.executeDispatch(frame, f".uno:{name}", "", 0, properties(**arguments))
