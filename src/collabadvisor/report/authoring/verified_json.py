"""What became of a certificate that was proved again as JSON: ``collabadvisor/knowledge-certificate/1``."""

from __future__ import annotations

from typing import Literal

from collabadvisor.files.models import Form
from collabadvisor.verification.certificate.certificate_model import CertifiedKnowledge
from collabadvisor.verification.certificate.verifying import CertificateDifference, VerifiedCertificate


class VerifiedForm(Form):
    """What became of a certificate that was proved again. The contract ``collabadvisor/knowledge-certificate/1``."""

    format: Literal["collabadvisor/knowledge-certificate/1"] = "collabadvisor/knowledge-certificate/1"
    holds: bool
    as_certified: bool
    knowledge: CertifiedKnowledge
    differences: tuple[CertificateDifference, ...]
    notes: tuple[str, ...]

    @classmethod
    def of(cls, verified: VerifiedCertificate) -> VerifiedForm:
        """The outcome as a form."""
        return cls(
            holds=verified.holds,
            as_certified=verified.as_certified,
            knowledge=verified.now.knowledge,
            differences=verified.differences,
            notes=verified.notes,
        )
