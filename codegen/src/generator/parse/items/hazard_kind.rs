//! What about a module may surprise when it is loaded or replaced.

/// Code that behaves in another way in a module than in a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HazardKind {
    /// `#[global_allocator]`.
    GlobalAllocator,
    /// A `static` that can change.
    ChangingStatic,
    /// `thread_local!`.
    ThreadLocal,
}
