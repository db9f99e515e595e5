"""Opens a spreadsheet in a real LibreOffice, as a person would, sets cells and saves it in its own format.

Usage: edit_in_libreoffice.py FILE [TAB ADDRESS VALUE]...   (no cells: opens and saves)
"""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice did not answer")


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def main(path, *cells):
    pipe = f"edit{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;", f"-env:UserInstallation=file://{profile}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (prop("Hidden", True),))
            for tab, address, value in zip(cells[0::3], cells[1::3], cells[2::3]):
                document.Sheets.getByName(tab).getCellRangeByName(address).setString(value)
            document.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", "Calc MS Excel 2007 XML"),))
            document.close(True)
            desktop.terminate()
        finally:
            office.wait(timeout=30)


main(os.path.abspath(sys.argv[1]), *sys.argv[2:])
