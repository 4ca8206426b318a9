//! `HazardKind`, the kinds of such code.

/// Kinds of code that behave differently in a module than in a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HazardKind {
    /// A static with `#[global_allocator]`.
    GlobalAllocator,
    /// A `static` with interior mutability, or a `static mut`.
    ChangingStatic,
    /// A declaration in `thread_local!`.
    ThreadLocal,
}
