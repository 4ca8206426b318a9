//! `Kind`.

/// What a frame holds; the numbers are part of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Header = 1,
    Call = 2,
    End = 3,
    State = 4,
}
