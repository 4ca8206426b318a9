//! `Rules`, the decisions that the model can take otherwise.

/// Orders that were given up, each turned on by itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rules {
    /// An App that leaves resumes its modules before it writes the file.
    pub(crate) resumes_before_it_writes: bool,
    /// The thread that reads a request claims it, long before a safe point; a tool whose time is up calls it off all the same.
    pub(crate) claims_at_the_look: bool,
    /// Calls wait for a suspended state also when that was saved for good.
    pub(crate) late_calls_wait: bool,
    /// Suspension goes from the first seat to the last.
    pub(crate) suspends_imports_first: bool,
    /// A Fault is the fault of the module in which the panic was: those that it went through are not looked at.
    pub(crate) tells_of_the_origin_alone: bool,
    /// A new build is entered as running behind its publication, whatever its first calls have done meanwhile.
    pub(crate) forgets_the_first_calls: bool,
}

impl Rules {
    /// The rules that hold.
    pub(crate) const KEPT: Self = Self {
        resumes_before_it_writes: false,
        claims_at_the_look: false,
        late_calls_wait: false,
        suspends_imports_first: false,
        tells_of_the_origin_alone: false,
        forgets_the_first_calls: false,
    };
}
