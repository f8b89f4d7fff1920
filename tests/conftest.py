"""What all tests share: how properties are tried."""

from hypothesis import HealthCheck, settings

# A shared machine is slow at times: what counts is whether a property holds, not how soon.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
