//! Types that may not cross the boundary, and what to use instead.

use crate::support::{refused_field, refused_function};

/// Asserts that a Model's field of type `ty` is refused, with this to use instead.
#[track_caller]
fn check_field(ty: &str, instead: &str) {
    check_inside(ty, ty, instead);
}

/// Asserts that of a Model's field of type `ty` only `part` is refused, with this to use instead.
#[track_caller]
fn check_inside(ty: &str, part: &str, instead: &str) {
    assert_eq!(refused_field(ty), sentence(part, instead));
}

/// Asserts that of a View's function only `part` is refused, with this to use instead.
#[track_caller]
fn check_function(signature: &str, part: &str, instead: &str) {
    assert_eq!(refused_function(signature), sentence(part, instead));
}

fn sentence(part: &str, instead: &str) -> String {
    format!("{part} | `{part}` may not cross the boundary: {instead}")
}

#[test]
fn shared_pointers() {
    check_field("Rc<u8>", "use `Arc<u8>` or `Box<u8>` instead");
    check_field(
        "std::rc::Rc<[u8; 3]>",
        "use `Arc<[u8; 3]>` or `Box<[u8; 3]>` instead",
    );
    check_field("Weak<u8>", "use an index or an id of your own instead");
}

#[test]
fn cells() {
    check_field(
        "Cell<u8>",
        "use `u8` itself, which a View function may take as `&mut u8`, or an atomic such as `AtomicU64` instead",
    );
    check_field(
        "RefCell<u8>",
        "use `u8` itself, which a View function may take as `&mut u8`, or an atomic such as `AtomicU64` instead",
    );
    check_field(
        "UnsafeCell<u8>",
        "use `u8` itself, which a View function may take as `&mut u8`, or an atomic such as `AtomicU64` instead",
    );
    check_field(
        "OnceCell<u8>",
        "use `u8` itself, which a View function may take as `&mut u8`, or an atomic such as `AtomicU64` instead",
    );
    check_field(
        "LazyCell<u8>",
        "use `u8` itself, which a View function may take as `&mut u8`, or an atomic such as `AtomicU64` instead",
    );
}

#[test]
fn locks() {
    check_field(
        "Mutex<u8>",
        "keep the lock in a field of the ViewModel and let `u8` itself cross instead",
    );
    check_field(
        "RwLock<u8>",
        "keep the lock in a field of the ViewModel and let `u8` itself cross instead",
    );
    check_field(
        "OnceLock<u8>",
        "keep the lock in a field of the ViewModel and let `u8` itself cross instead",
    );
    check_field(
        "LazyLock<u8>",
        "keep the lock in a field of the ViewModel and let `u8` itself cross instead",
    );
    check_field(
        "std::sync::Condvar",
        "keep it in a field of the ViewModel instead",
    );
    check_field("Barrier", "keep it in a field of the ViewModel instead");
}

#[test]
fn pointers() {
    check_field(
        "*const u8",
        "use `Box<T>` instead or, in an argument, `&T` or `&mut T`",
    );
    check_field("NonNull<u8>", "use `Box<u8>` instead");
    check_field("AtomicPtr<u8>", "use `Box<u8>` instead");
    check_field("Pin<Box<u8>>", "use the type inside without `Pin` instead");
}

#[test]
fn wrappers() {
    check_field(
        "Cow<'static, str>",
        "use an owned `String` or `Vec<T>` instead",
    );
    check_field("PhantomData<u8>", "leave the marker out instead");
    check_field("MaybeUninit<u8>", "use `Option<u8>` instead");
    check_field("ManuallyDrop<u8>", "use `Option<u8>` instead");
    check_field("LinkedList<u8>", "use `VecDeque<u8>` instead");
}

#[test]
fn threads_and_time() {
    check_field(
        "Sender<u8>",
        "return a `Vec<u8>` of what would be sent instead",
    );
    check_field(
        "Receiver<u8>",
        "return a `Vec<u8>` of what would be sent instead",
    );
    check_field(
        "SyncSender<u8>",
        "return a `Vec<u8>` of what would be sent instead",
    );
    check_field("JoinHandle<()>", "join the thread in the ViewModel instead");
    check_field("Instant", "use the `Duration` since a known start instead");
    check_field(
        "TypeId",
        "use an id of your own instead, since it differs from build to build",
    );
}

#[test]
fn foreign_strings() {
    check_field("OsString", "use `String` or `PathBuf` instead");
    check_field("OsStr", "use `String` or `PathBuf` instead");
    check_field("CString", "use `String` or `Vec<u8>` instead");
    check_field("CStr", "use `String` or `Vec<u8>` instead");
}

#[test]
fn std_types_that_must_be_listed() {
    check_field(
        "SystemTime",
        "list it as plain with its whole path, as in `plain(std::time::SystemTime)` in `#[model(…)]` or `#[view(…)]`",
    );
    check_field(
        "IpAddr",
        "list it as plain with its whole path, as in `plain(std::net::IpAddr)` in `#[model(…)]` or `#[view(…)]`",
    );
    check_field(
        "Ipv4Addr",
        "list it as plain with its whole path, as in `plain(std::net::Ipv4Addr)` in `#[model(…)]` or `#[view(…)]`",
    );
    check_field(
        "Ipv6Addr",
        "list it as plain with its whole path, as in `plain(std::net::Ipv6Addr)` in `#[model(…)]` or `#[view(…)]`",
    );
    check_field(
        "SocketAddr",
        "list it as plain with its whole path, as in `plain(std::net::SocketAddr)` in `#[model(…)]` or `#[view(…)]`",
    );
    check_field(
        "std::net::TcpStream",
        "use a Model instead or, if it is plain data, list `plain(std::net::TcpStream)` in `#[model(…)]` or `#[view(…)]`",
    );
}

#[test]
fn a_model_owns_its_data() {
    check_field("&str", "a Model owns its data, use `String` instead");
    check_field("&[u8]", "a Model owns its data, use `Vec<u8>` instead");
    check_field(
        "&'static Path",
        "a Model owns its data, use `PathBuf` instead",
    );
    check_field(
        "&Body",
        "a Model owns its data, use `Body` itself, `Box<Body>` or `Arc<Body>` instead",
    );
}

#[test]
fn unsized_types_by_value() {
    check_field("str", "it has no size, use `String` or `Box<str>` instead");
    check_field(
        "[u8]",
        "it has no size, use `Vec<u8>` or `Box<[u8]>` instead",
    );
    check_field(
        "Path",
        "it has no size, use `PathBuf` or `Box<Path>` instead",
    );
}

#[test]
fn unsized_types_in_functions() {
    check_function(
        "fn(str)",
        "str",
        "it has no size, use `String` or `&str` instead",
    );
    check_function(
        "fn(Vec<[u8]>)",
        "[u8]",
        "it has no size, use `Vec<u8>` or `&[u8]` instead",
    );
    check_function(
        "fn() -> Path",
        "Path",
        "it has no size, use `PathBuf` or `&Path` instead",
    );
}

#[test]
fn code() {
    check_inside(
        "Box<dyn Fn(u8) -> u8>",
        "dyn Fn(u8) -> u8",
        "use an enum Model with one variant per case instead, since a vtable would keep running the old code after a reload",
    );
    check_function(
        "fn(&dyn Clone)",
        "dyn Clone",
        "use an enum Model with one variant per case instead, since a vtable would keep running the old code after a reload",
    );
    check_field(
        "fn(u8) -> u8",
        "make it a function of a View instead, since a function pointer would keep running the old code after a reload",
    );
    check_field(
        "impl Clone",
        "name the concrete type instead, such as `Vec<T>` for an iterator",
    );
}

#[test]
fn types_that_are_not_written_out() {
    check_field("_", "write the type out instead");
    check_field(
        "vec!(u8)",
        "write out the type that the macro stands for instead, since Keyway does not see inside macros",
    );
    check_field(
        "<Body as Clone>::Owned",
        "name the type itself instead of an associated type",
    );
    check_field("Self", "write the name of the Model instead");
    check_field(
        "Result<u8>",
        "write both types instead, as in `Result<T, String>`, since Keyway does not see what an alias stands for",
    );
    check_field(
        "io::Result<u8>",
        "write `Result<T, E>` with both types instead, since Keyway does not see what an alias stands for",
    );
    check_field("Vec", "write what it holds, as in `Vec<u8>`, instead");
    check_field(
        "HashMap<u8>",
        "write both types that it holds, as in `HashMap<u8, String>`, instead",
    );
}

#[test]
fn too_many_arguments() {
    check_field(
        "Vec<u8, Global>",
        "leave out the allocator instead, since only std's own may cross",
    );
    check_field(
        "HashMap<u8, u8, S>",
        "leave out the hasher instead, since only std's own may cross",
    );
    check_field("String<u8>", "write `String` without arguments instead");
    check_field("Range<u8, u8>", "write `Range` with one type instead");
    check_field(
        "Result<u8, u8, u8>",
        "write `Result` with two types instead",
    );
}

#[test]
fn generic_types() {
    check_field(
        "Body<u8>",
        "Models are not generic, use one Model for each concrete type instead or, if it is plain data of another crate, list `plain(its_crate::Body)` in `#[model(…)]` or `#[view(…)]`",
    );
    check_field(
        "m::Body<'static>",
        "Models are not generic, use one Model for each concrete type instead or, if it is plain data of another crate, list `plain(m::Body)` in `#[model(…)]` or `#[view(…)]`",
    );
    check_field(
        "Option<'static>",
        "use a type that owns its data instead, without lifetime or associated type",
    );
    check_field(
        "Vec<Item = u8>",
        "use a type that owns its data instead, without lifetime or associated type",
    );
}

#[test]
fn returns() {
    check_function(
        "fn() -> !",
        "!",
        "return nothing instead, since a call always comes back",
    );
    check_function(
        "fn() -> Outcome<u8>",
        "Outcome<u8>",
        "return only the type inside instead, since the View adds `Outcome` itself",
    );
    check_function(
        "fn() -> &'static [Body]",
        "&'static [Body]",
        "return `Vec<Body>` instead, since the next generation has other statics",
    );
    check_function(
        "fn(&'static str)",
        "&'static str",
        "leave out `'static` or use `String` instead, since the next generation has other statics",
    );
}

#[test]
fn returned_references_that_no_argument_is_tied_to() {
    assert_eq!(
        refused_function("fn(days: f64) -> &Body"),
        "&Body | `&Body` borrows from nothing, as no argument is a reference: return an owned value, or take the data that it is part of as an argument"
    );
    assert_eq!(
        refused_function("fn(&A, &B) -> Option<&C>"),
        "Option<&C> | `Option<&C>` may borrow from several arguments: name the lifetime, as in `for<'a> fn(from: &'a T, other: &U) -> &'a V`"
    );
}

#[test]
fn every_part_is_refused_in_one_run() {
    let found = refused_function("fn(&dyn Clone, Vec<Rc<u8>>) -> (*mut u8, &str)");
    let parts: Vec<&str> = found
        .lines()
        .filter_map(|line| line.split(" | ").next())
        .collect();
    assert_eq!(parts, ["dyn Clone", "Rc<u8>", "*mut u8"]);
}

#[test]
fn futures() {
    let sentence = "return the result itself, start the work in the ViewModel on a thread or runtime of its own, and let a second function ask for the result, since a future would keep running the old code after a reload";
    for ty in [
        "impl Future<Output = u8>",
        "impl std::future::Future<Output = u8>",
        "Pin<Box<dyn Future<Output = u8> + Send>>",
        "std::pin::Pin<Box<dyn core::future::Future<Output = u8>>>",
        "Box<dyn Future<Output = u8>>",
    ] {
        let found = refused_function(&format!("fn() -> {ty}"));
        assert!(found.ends_with(sentence), "{found}");
    }
}
