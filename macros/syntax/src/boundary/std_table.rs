//! The table of std's types: each row holds all answers about one type.

use crate::boundary::StdType;
use syn::Path;

/// Finds the type of this name.
pub(crate) fn std_type(name: &str) -> Option<&'static StdType> {
    ROWS.iter().find(|row| row.name == name)
}

/// Whether a Model of this name would be mistaken for a type of std.
#[must_use]
pub fn takes_name(name: &str) -> bool {
    std_type(name).is_some_and(StdType::takes_name)
}

/// Whether a type of std of this name may cross without being listed.
#[must_use]
pub fn crosses(name: &str) -> bool {
    std_type(name).is_some_and(StdType::crosses)
}

/// Module of std from which code imports a type of this name that may cross; `None` if it needs no import, or may not cross.
#[must_use]
pub fn imported_from(name: &str) -> Option<&'static str> {
    let row = std_type(name).filter(|row| row.may_cross())?;
    let prelude = [
        "std::primitive",
        "std::string",
        "std::boxed",
        "std::option",
        "std::result",
        "std::vec",
    ];
    (!prelude.contains(&row.home)).then_some(row.home)
}

/// The remedy for a type that no list makes plain; `None` for any other type.
pub(super) fn never_plain(path: &Path) -> Option<String> {
    let first = path.segments.first()?.ident.to_string();
    let is_std = path.segments.len() == 1 || ["std", "core", "alloc"].contains(&first.as_str());
    let row = std_type(&path.segments.last()?.ident.to_string()).filter(|_| is_std)?;
    row.refusal_of_any_list(path)
}

// How many type arguments, and which further one is to be left out.
const ONE: (usize, Option<&str>) = (1, None);
const ONE_ALLOCATED: (usize, Option<&str>) = (1, Some("allocator"));
const ONE_HASHED: (usize, Option<&str>) = (1, Some("hasher"));
const TWO: (usize, Option<&str>) = (2, None);
const TWO_ALLOCATED: (usize, Option<&str>) = (2, Some("allocator"));
const TWO_HASHED: (usize, Option<&str>) = (2, Some("hasher"));

// What to use instead at the boundary.
const SHARED: &str = "use `Arc<{T}>` or `Box<{T}>` instead";
const INDEX: &str = "use an index or an id of your own instead";
const LOCK: &str = "keep the lock in a field of the ViewModel and let `{T}` itself cross instead";
const WAIT: &str = "keep it in a field of the ViewModel instead";
const CELL: &str = "use `{T}` itself, which a View function may take as `&mut {T}`, or an atomic such as `AtomicU64` instead";
const COW: &str = "use an owned `String` or `Vec<T>` instead";
const PIN: &str = "use the type inside without `Pin` instead";
const MARKER: &str = "leave the marker out instead";
const BOXED: &str = "use `Box<{T}>` instead";
const OPTION: &str = "use `Option<{T}>` instead";
const DEQUE: &str = "use `VecDeque<{T}>` instead";
const SENT: &str = "return a `Vec<{T}>` of what would be sent instead";
const JOIN: &str = "join the thread in the ViewModel instead";
const SINCE: &str = "use the `Duration` since a known start instead";
const OWN_ID: &str = "use an id of your own instead, since it differs from build to build";
const OS_TEXT: &str = "use `String` or `PathBuf` instead";
const C_TEXT: &str = "use `String` or `Vec<u8>` instead";

// What to use instead in a component.
const FLAG: &str =
    "use a component over `u8` with a constant for each value, or a tag that is there or not";
const LETTER: &str = "use `u32`, made by `u32::from`";
pub(crate) const CASES: &str =
    "use a component over `u8` with a constant for each case, or one component for each";
const NONE: &str =
    "use a value that stands for none, such as `Entity::NONE`, or a component that is there or not";
pub(crate) const TEXT: &str =
    "use `Name` for up to 31 bytes, or `Text`, whose bytes the world keeps";
pub(crate) const LIST: &str = "use `List`, whose items the world keeps";
const PAIRS: &str = "use `List` with key and value side by side, sorted by key";
const OWNED: &str = "use the value itself, or the `Entity` of which it is a component";
const ENDS: &str = "use a field for each end";
const NUMBER: &str = "use the number itself, which a system that writes it has for itself";
const ZERO: &str = "use the number itself, with 0 for none";
const MACHINE: &str =
    "use `u32` or `u64` (`i32` or `i64`), since its size is not the same on every machine";
const SECONDS: &str = "use `u64` of nanoseconds, or `f64` of seconds";
const TICKS: &str = "use a number of ticks or seconds since a known start";

#[rustfmt::skip]
static ROWS: &[StdType] = &[
    // What may cross.
    StdType::single("std::primitive", "bool", Some(FLAG)),
    StdType::single("std::primitive", "char", Some(LETTER)),
    StdType::single("std::primitive", "f32", None),
    StdType::single("std::primitive", "f64", None),
    StdType::single("std::primitive", "u8", None),
    StdType::single("std::primitive", "u16", None),
    StdType::single("std::primitive", "u32", None),
    StdType::single("std::primitive", "u64", None),
    StdType::single("std::primitive", "u128", None),
    StdType::single("std::primitive", "i8", None),
    StdType::single("std::primitive", "i16", None),
    StdType::single("std::primitive", "i32", None),
    StdType::single("std::primitive", "i64", None),
    StdType::single("std::primitive", "i128", None),
    StdType::single("std::primitive", "usize", Some(MACHINE)),
    StdType::single("std::primitive", "isize", Some(MACHINE)),
    StdType::not_sized("std::primitive", "str", "String", Some(TEXT)),
    StdType::single("std::sync::atomic", "AtomicBool", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicU8", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicU16", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicU32", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicU64", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicUsize", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicI8", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicI16", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicI32", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicI64", Some(NUMBER)),
    StdType::single("std::sync::atomic", "AtomicIsize", Some(NUMBER)),
    StdType::single("std::string", "String", Some(TEXT)),
    StdType::single("std::time", "Duration", Some(SECONDS)),
    StdType::single("std::path", "PathBuf", Some(TEXT)),
    StdType::not_sized("std::path", "Path", "PathBuf", Some(TEXT)),
    StdType::pointer("std::boxed", "Box", Some(OWNED)),
    StdType::pointer("std::sync", "Arc", Some(OWNED)),
    StdType::container("std::option", "Option", ONE, Some(NONE)),
    StdType::container("std::result", "Result", TWO, Some(CASES)),
    StdType::container("std::vec", "Vec", ONE_ALLOCATED, Some(LIST)),
    StdType::container("std::collections", "VecDeque", ONE_ALLOCATED, Some(LIST)),
    StdType::container("std::collections", "BinaryHeap", ONE_ALLOCATED, Some(LIST)),
    StdType::container("std::collections", "BTreeSet", ONE_ALLOCATED, Some(LIST)),
    StdType::container("std::collections", "HashSet", ONE_HASHED, Some(LIST)),
    StdType::container("std::collections", "BTreeMap", TWO_ALLOCATED, Some(PAIRS)),
    StdType::container("std::collections", "HashMap", TWO_HASHED, Some(PAIRS)),
    StdType::container("std::ops", "Range", ONE, Some(ENDS)),
    StdType::container("std::ops", "RangeInclusive", ONE, Some(ENDS)),
    StdType::container("std::ops", "RangeFrom", ONE, Some(ENDS)),
    StdType::container("std::ops", "RangeTo", ONE, Some(ENDS)),
    StdType::container("std::ops", "RangeToInclusive", ONE, Some(ENDS)),
    StdType::single("std::ops", "RangeFull", None),
    // What crosses where it is listed as plain.
    StdType::listed("std::time", "SystemTime", Some(TICKS)),
    StdType::listed("std::net", "IpAddr", None),
    StdType::listed("std::net", "Ipv4Addr", None),
    StdType::listed("std::net", "Ipv6Addr", None),
    StdType::listed("std::net", "SocketAddr", None),
    // What never crosses.
    StdType::refused_generic("std::rc", "Rc", SHARED, Some(OWNED)),
    StdType::refused_generic("std::rc", "Weak", INDEX, Some(OWNED)),
    StdType::refused_generic("std::cell", "Cell", CELL, Some(NUMBER)),
    StdType::refused_generic("std::cell", "RefCell", CELL, Some(NUMBER)),
    StdType::refused_generic("std::cell", "OnceCell", CELL, Some(NUMBER)),
    StdType::refused_generic("std::cell", "UnsafeCell", CELL, None),
    StdType::refused_generic("std::cell", "LazyCell", CELL, None),
    StdType::refused_generic("std::sync", "Mutex", LOCK, Some(NUMBER)),
    StdType::refused_generic("std::sync", "RwLock", LOCK, Some(NUMBER)),
    StdType::refused_generic("std::sync", "OnceLock", LOCK, Some(NUMBER)),
    StdType::refused_generic("std::sync", "LazyLock", LOCK, None),
    StdType::refused("std::sync", "Condvar", WAIT, None),
    StdType::refused("std::sync", "Barrier", WAIT, None),
    StdType::refused_generic("std::borrow", "Cow", COW, Some(TEXT)),
    StdType::refused_generic("std::pin", "Pin", PIN, None),
    StdType::refused_generic("std::marker", "PhantomData", MARKER, None),
    StdType::refused_generic("std::ptr", "NonNull", BOXED, None),
    StdType::refused_generic("std::sync::atomic", "AtomicPtr", BOXED, None),
    StdType::refused_generic("std::mem", "MaybeUninit", OPTION, None),
    StdType::refused_generic("std::mem", "ManuallyDrop", OPTION, None),
    StdType::refused_generic("std::collections", "LinkedList", DEQUE, Some(LIST)),
    StdType::refused_generic("std::sync::mpsc", "Sender", SENT, None),
    StdType::refused_generic("std::sync::mpsc", "SyncSender", SENT, None),
    StdType::refused_generic("std::sync::mpsc", "Receiver", SENT, None),
    StdType::refused_generic("std::thread", "JoinHandle", JOIN, None),
    StdType::refused("std::time", "Instant", SINCE, Some(TICKS)),
    StdType::refused("std::any", "TypeId", OWN_ID, None),
    StdType::refused("std::ffi", "OsString", OS_TEXT, Some(TEXT)),
    StdType::refused("std::ffi", "OsStr", OS_TEXT, None),
    StdType::refused("std::ffi", "CString", C_TEXT, Some(TEXT)),
    StdType::refused("std::ffi", "CStr", C_TEXT, None),
    // What only a component knows by name.
    StdType::unknown("std::num", "NonZero", true, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroU8", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroU16", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroU32", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroU64", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroU128", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroUsize", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroI8", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroI16", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroI32", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroI64", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroI128", false, Some(ZERO)),
    StdType::unknown("std::num", "NonZeroIsize", false, Some(ZERO)),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{ROWS, imported_from, std_type};

    #[test]
    fn what_crosses_is_imported_unless_the_prelude_has_it() {
        let from = |name| imported_from(name);
        assert_eq!(from("RangeFull"), Some("std::ops"));
        assert_eq!(from("AtomicU64"), Some("std::sync::atomic"));
        assert_eq!(from("Vec").or(from("u8")).or(from("str")), None);
        assert_eq!(from("Rc"), None, "it never crosses");
    }

    /// The paths as text; each compiles as a type with these arguments.
    macro_rules! compiled {
        ($($first:ident $(::$part:ident)+ $(<$($argument:tt),+>)?;)*) => {{
            $(let _: Option<&$first $(::$part)+ $(<$($argument),+>)?> = None;)*
            [$(concat!(stringify!($first) $(, "::", stringify!($part))+)),*]
        }};
    }

    #[test]
    fn each_row_names_a_type_of_std() {
        type PinnedBox = Box<u8>;
        let compiled = compiled![
            std::primitive::bool;
            std::primitive::char;
            std::primitive::f32;
            std::primitive::f64;
            std::primitive::u8;
            std::primitive::u16;
            std::primitive::u32;
            std::primitive::u64;
            std::primitive::u128;
            std::primitive::i8;
            std::primitive::i16;
            std::primitive::i32;
            std::primitive::i64;
            std::primitive::i128;
            std::primitive::usize;
            std::primitive::isize;
            std::primitive::str;
            std::sync::atomic::AtomicBool;
            std::sync::atomic::AtomicU8;
            std::sync::atomic::AtomicU16;
            std::sync::atomic::AtomicU32;
            std::sync::atomic::AtomicU64;
            std::sync::atomic::AtomicUsize;
            std::sync::atomic::AtomicI8;
            std::sync::atomic::AtomicI16;
            std::sync::atomic::AtomicI32;
            std::sync::atomic::AtomicI64;
            std::sync::atomic::AtomicIsize;
            std::string::String;
            std::time::Duration;
            std::path::PathBuf;
            std::path::Path;
            std::boxed::Box<u8>;
            std::sync::Arc<u8>;
            std::option::Option<u8>;
            std::result::Result<u8, u8>;
            std::vec::Vec<u8>;
            std::collections::VecDeque<u8>;
            std::collections::BinaryHeap<u8>;
            std::collections::BTreeSet<u8>;
            std::collections::HashSet<u8>;
            std::collections::BTreeMap<u8, u8>;
            std::collections::HashMap<u8, u8>;
            std::ops::Range<u8>;
            std::ops::RangeInclusive<u8>;
            std::ops::RangeFrom<u8>;
            std::ops::RangeTo<u8>;
            std::ops::RangeToInclusive<u8>;
            std::ops::RangeFull;
            std::time::SystemTime;
            std::net::IpAddr;
            std::net::Ipv4Addr;
            std::net::Ipv6Addr;
            std::net::SocketAddr;
            std::rc::Rc<u8>;
            std::rc::Weak<u8>;
            std::cell::Cell<u8>;
            std::cell::RefCell<u8>;
            std::cell::OnceCell<u8>;
            std::cell::UnsafeCell<u8>;
            std::cell::LazyCell<u8>;
            std::sync::Mutex<u8>;
            std::sync::RwLock<u8>;
            std::sync::OnceLock<u8>;
            std::sync::LazyLock<u8>;
            std::sync::Condvar;
            std::sync::Barrier;
            std::borrow::Cow<'static, str>;
            std::pin::Pin<PinnedBox>;
            std::marker::PhantomData<u8>;
            std::ptr::NonNull<u8>;
            std::sync::atomic::AtomicPtr<u8>;
            std::mem::MaybeUninit<u8>;
            std::mem::ManuallyDrop<u8>;
            std::collections::LinkedList<u8>;
            std::sync::mpsc::Sender<u8>;
            std::sync::mpsc::SyncSender<u8>;
            std::sync::mpsc::Receiver<u8>;
            std::thread::JoinHandle<u8>;
            std::time::Instant;
            std::any::TypeId;
            std::ffi::OsString;
            std::ffi::OsStr;
            std::ffi::CString;
            std::ffi::CStr;
            std::num::NonZero<u8>;
            std::num::NonZeroU8;
            std::num::NonZeroU16;
            std::num::NonZeroU32;
            std::num::NonZeroU64;
            std::num::NonZeroU128;
            std::num::NonZeroUsize;
            std::num::NonZeroI8;
            std::num::NonZeroI16;
            std::num::NonZeroI32;
            std::num::NonZeroI64;
            std::num::NonZeroI128;
            std::num::NonZeroIsize;
        ];
        let rows = ROWS.iter().map(|row| format!("{}::{}", row.home, row.name));
        assert_eq!(
            rows.collect::<BTreeSet<_>>(),
            compiled.map(str::to_owned).into_iter().collect()
        );
    }

    #[test]
    fn each_name_has_one_row() {
        for row in ROWS {
            let found = std_type(row.name).expect("it is in the table");
            assert!(std::ptr::eq(found, row), "{} stands twice", row.name);
        }
    }

    #[test]
    fn each_row_says_what_to_use_instead_where_it_refuses() {
        for row in ROWS {
            let written = format!("{}::{}<u8>", row.home, row.name);
            let path = syn::parse_str(&written).expect("it is a path");
            let refusal = row.refusal(&path);
            let component = row.instead_in_component(&path);
            // What only components know, they know for refusing it.
            assert!(
                row.crosses() || refusal.is_some() || component.is_some(),
                "{written}"
            );
            for sentence in refusal.iter().map(String::as_str).chain(component) {
                assert!(
                    sentence.contains(' ') && !sentence.contains('{'),
                    "{written}: {sentence}"
                );
            }
        }
    }
}
