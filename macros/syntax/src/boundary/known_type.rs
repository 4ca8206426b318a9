//! The types of the language and its std that may cross the boundary.

use crate::boundary::RefusedType;

/// How a known type is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum KnownType {
    /// Without type arguments: `u8`, `String`.
    Single,
    /// Only behind a reference or a pointer: `str`, `Path`.
    Unsized,
    /// With so many type arguments: `Vec<T>`, `Result<T, E>`.
    Container(usize),
    /// With one type argument that needs no size: `Box<T>`.
    Pointer,
}

impl KnownType {
    /// The known type of this name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "bool" | "char" | "f32" | "f64" => Self::Single,
            "u8" | "u16" | "u32" | "u64" | "u128" | "usize" => Self::Single,
            "i8" | "i16" | "i32" | "i64" | "i128" | "isize" => Self::Single,
            "AtomicBool" | "AtomicU8" | "AtomicU16" | "AtomicU32" => Self::Single,
            "AtomicU64" | "AtomicUsize" | "AtomicI8" | "AtomicI16" => Self::Single,
            "AtomicI32" | "AtomicI64" | "AtomicIsize" => Self::Single,
            "String" | "Duration" | "PathBuf" | "RangeFull" => Self::Single,
            "str" | "Path" => Self::Unsized,
            "Box" | "Arc" => Self::Pointer,
            "Option" | "Vec" | "VecDeque" | "BinaryHeap" => Self::Container(1),
            "HashSet" | "BTreeSet" => Self::Container(1),
            "Range" | "RangeInclusive" | "RangeFrom" => Self::Container(1),
            "RangeTo" | "RangeToInclusive" => Self::Container(1),
            "Result" | "HashMap" | "BTreeMap" => Self::Container(2),
            _ => return None,
        })
    }

    /// Whether a Model of this name could not be told from a type of std.
    pub(crate) fn takes_name(name: &str) -> bool {
        Self::of(name).is_some() || RefusedType::takes_name(name)
    }
}
