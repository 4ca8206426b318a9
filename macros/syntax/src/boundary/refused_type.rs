//! The std types that may not cross the boundary, and what to use instead.

use crate::text::text;
use syn::{GenericArgument, Path, PathArguments};

/// A std type that may not cross the boundary.
pub(crate) struct RefusedType {
    form: Form,
    /// What to use instead, as the rest of a sentence; `{T}` stands for the first type argument.
    instead: &'static str,
}

/// How the type is written, to tell it from a Model of the same name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// With arguments: a name without is a Model's.
    Generic,
    /// Without arguments.
    Single,
    /// Without arguments, and plain data, so that it may be listed as such.
    Plain,
}

const LOCK: &str = "keep the lock in a field of the ViewModel and let `{T}` itself cross instead";
const WAIT: &str = "keep it in a field of the ViewModel instead";
const CELL: &str = "use `{T}` itself, which a View function may take as `&mut {T}`, or an atomic such as `AtomicU64` instead";
const SENT: &str = "return a `Vec<{T}>` of what would be sent instead";
const LISTED: &str = "list it as plain with its whole path, as in `plain(std::net::IpAddr)` in `#[model(…)]` or `#[view(…)]`";

impl RefusedType {
    /// The refused type that `path` names, if it is one.
    pub(crate) fn of(path: &Path) -> Option<Self> {
        let last = path.segments.last()?;
        let refused = Self::named(&last.ident.to_string())?;
        let generic = !last.arguments.is_none();
        let rooted = path.segments.len() > 1;
        (rooted || generic == (refused.form == Form::Generic)).then_some(refused)
    }

    /// Whether a Model of this name could not be told from the refused type.
    pub(crate) fn takes_name(name: &str) -> bool {
        Self::named(name).is_some_and(|refused| refused.form != Form::Generic)
    }

    /// What to use instead of the type written as `path`.
    pub(crate) fn instead(&self, path: &Path) -> String {
        let inner = first_argument(path).unwrap_or_else(|| "T".to_owned());
        self.instead.replace("{T}", &inner)
    }

    fn named(name: &str) -> Option<Self> {
        let (form, instead) = match name {
            "Rc" => (Form::Generic, "use `Arc<{T}>` or `Box<{T}>` instead"),
            "Weak" => (Form::Generic, "use an index or an id of your own instead"),
            "Cell" | "RefCell" | "UnsafeCell" | "OnceCell" | "LazyCell" => (Form::Generic, CELL),
            "Mutex" | "RwLock" | "OnceLock" | "LazyLock" => (Form::Generic, LOCK),
            "Condvar" | "Barrier" => (Form::Single, WAIT),
            "Cow" => (Form::Generic, "use an owned `String` or `Vec<T>` instead"),
            "Pin" => (Form::Generic, "use the type inside without `Pin` instead"),
            "PhantomData" => (Form::Generic, "leave the marker out instead"),
            "NonNull" | "AtomicPtr" => (Form::Generic, "use `Box<{T}>` instead"),
            "MaybeUninit" | "ManuallyDrop" => (Form::Generic, "use `Option<{T}>` instead"),
            "LinkedList" => (Form::Generic, "use `VecDeque<{T}>` instead"),
            "Sender" | "SyncSender" | "Receiver" => (Form::Generic, SENT),
            "JoinHandle" => (Form::Generic, "join the thread in the ViewModel instead"),
            "Instant" => (
                Form::Single,
                "use the `Duration` since a known start instead",
            ),
            "TypeId" => (
                Form::Single,
                "use an id of your own instead, since it differs from build to build",
            ),
            "OsString" | "OsStr" => (Form::Single, "use `String` or `PathBuf` instead"),
            "CString" | "CStr" => (Form::Single, "use `String` or `Vec<u8>` instead"),
            "SystemTime" | "IpAddr" | "Ipv4Addr" | "Ipv6Addr" | "SocketAddr" => {
                (Form::Plain, LISTED)
            }
            _ => return None,
        };
        Some(Self { form, instead })
    }
}

/// What to use instead of a type that no list makes plain.
pub(crate) fn never_plain(path: &Path) -> Option<String> {
    let first = path.segments.first()?.ident.to_string();
    let std = path.segments.len() == 1 || ["std", "core", "alloc"].contains(&first.as_str());
    let refused = RefusedType::of(path).filter(|_| std)?;
    (refused.form != Form::Plain).then(|| refused.instead(path))
}

fn first_argument(path: &Path) -> Option<String> {
    let PathArguments::AngleBracketed(arguments) = &path.segments.last()?.arguments else {
        return None;
    };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(text(ty)),
        _ => None,
    })
}
