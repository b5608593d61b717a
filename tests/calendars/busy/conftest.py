import shutil

import pytest

from tests.calendars.busy.server import Certificate


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed, and makes the certificate of the host that is asked")
    return Certificate.made_in(tmp_path_factory.mktemp("certificate"))
