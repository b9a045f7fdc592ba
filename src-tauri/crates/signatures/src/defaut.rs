//! What is wrong with a signature. Any of these, and it is not intact.

/// One fault, named after what was found rather than after who may have wanted it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Defaut {
    /// No `/ByteRange` of four numbers.
    PlageAbsente,
    /// The signed bytes do not begin with the file.
    PlageSansDebut,
    /// The two parts overlap, or the second comes first.
    PlageEnDesordre,
    /// The signed bytes go beyond the end of the file.
    PlageHorsDuFichier,
    /// What is left out is more, or else, than the signature itself.
    PlageTrouee,
    /// The signed bytes stop before the end of a revision.
    PlageInachevee,
    /// What stands in the hole is not the value that the field names.
    ContenuDeplace,
    /// The revision that it covers does not hold this signature.
    HorsDeSaRevision,
    /// A later revision dropped this signature, or put another in its place.
    Retiree,
    /// A kind of signature that is not read here.
    FormatInconnu(String),
    /// The signature cannot be decoded.
    ContenuIllisible,
    /// Bytes other than filling follow the signature in its place.
    ContenuSuivi,
    /// None or several signers where PDF wants one.
    NombreDeSignataires(usize),
    /// The signature carries a content of its own, which nobody sees.
    ContenuEmbarque,
    /// The signed bytes are not those that were signed.
    EmpreinteDifferente,
    /// The key of the certificate did not make this signature.
    SignatureFausse,
    /// The certificate that signed is not in the file.
    CertificatAbsent,
    /// The signature names another certificate than the one that verifies it.
    CertificatDifferent,
    /// The signature does not name its certificate, though its format wants it.
    CertificatNonNomme,
    /// The algorithm is known, and too weak to prove anything.
    AlgorithmeFaible(String),
    /// The algorithm is not read here.
    AlgorithmeInconnu(String),
}
