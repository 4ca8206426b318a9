//! `Out`.

/// Whether a layer is out of its chain, so that callers reach what is behind it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Out {
    /// It has its place; while it does not start, nothing serves the Core. Modules of other kinds never leave theirs.
    #[default]
    No,
    /// A Fault has put it out: its next build takes the place again.
    UntilRepaired,
    /// It was taken out on request, and comes back on request.
    UntilInserted,
}
