//! `Tool`, which asks the App once.

/// What a tool asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Command {
    /// Both seats go to their other builds.
    Swap,
    /// The App saves its state and ends.
    Leave,
}

/// How far a request has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Request {
    /// Nothing was asked yet.
    Unasked,
    /// The file is there, and the tool may remove it.
    Written,
    /// The App has removed the file; under the old rule long before it carries the request out.
    Claimed,
    /// The tool has removed the file.
    Withdrawn,
    /// The App has answered: whether it was carried out.
    Answered(bool),
}

/// Outcome of a request, as the tool reports it to its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Outcome {
    /// Nothing yet.
    Nothing,
    /// The request was carried out.
    Done,
    /// The request was refused, and nothing has changed.
    Refused,
    /// The time was up, and nothing has changed or will.
    Off,
    /// The time was up, and the App goes on with it.
    Open,
}

/// A tool with its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Tool {
    pub(crate) command: Command,
    pub(crate) request: Request,
    pub(crate) outcome: Outcome,
}
