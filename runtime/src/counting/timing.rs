//! `Timing`.

/// Which calls are timed. All are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// So many that it costs little.
    Sampled,
    /// Every call.
    EveryCall,
}
