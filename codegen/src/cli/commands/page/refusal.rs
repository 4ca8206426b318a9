//! `Refusal`.

/// Length of the longest body that is read.
pub(super) const MOST_BYTES: usize = 64 << 10;

/// Why a request is not granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refusal {
    /// It names another host, as one does that a foreign name server has led here.
    #[error("this is no host of that name; open the address that the command has printed")]
    OtherHost,
    /// It comes from a page of another origin.
    #[error("a page of another origin may not ask here")]
    OtherOrigin,
    /// There is nothing at this path.
    #[error("there is nothing here")]
    NoSuchPath,
    /// The path is for reading.
    #[error("this can be read only, by GET")]
    ReadsOnly,
    /// The path acts.
    #[error("this acts, and wants POST")]
    ActsOnly,
    /// It lacks the token, or has another one.
    #[error("the token is missing or another one; open the address that the command has printed")]
    NoToken,
    /// Its body is no JSON.
    #[error("the body must be JSON, by its Content-Type as well")]
    NoJson,
    /// Its body is too large.
    #[error("the body may have {MOST_BYTES} bytes")]
    TooLarge,
    /// Too many look on.
    #[error("too many pages are open")]
    TooMany,
}

impl Refusal {
    /// The status of the answer.
    pub(super) fn status(self) -> u16 {
        match self {
            Self::OtherHost => 421,
            Self::OtherOrigin => 403,
            Self::NoSuchPath => 404,
            Self::ReadsOnly | Self::ActsOnly => 405,
            Self::NoToken => 401,
            Self::NoJson => 415,
            Self::TooLarge => 413,
            Self::TooMany => 503,
        }
    }

    /// The methods that the path has, where another was used.
    pub(super) fn allow(self) -> Option<&'static str> {
        match self {
            Self::ReadsOnly => Some("GET, HEAD"),
            Self::ActsOnly => Some("POST"),
            _ => None,
        }
    }
}
