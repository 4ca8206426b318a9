//! `write_whole` and `replace`, which replace a file atomically, and `claim`, which removes a file for one of several.
use std::fs;
use std::io;
use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Makes the names of this process's temporary files unique.
static NUMBER: AtomicU64 = AtomicU64::new(0);

/// Longest time for which a file that is in use is tried again. A reader of a store has a file open for less than a
/// millisecond, a virus scanner for some hundreds.
const PATIENCE: Duration = Duration::from_secs(2);

/// Interval between two attempts.
const PAUSE: Duration = Duration::from_millis(1);

/// Writes `bytes` to a temporary file beside `path` and renames it: a reader sees the old content or all of the new
/// one.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let beside = folder.join(format!(".new-{}-{number}", process::id()));
    let written = fs::write(&beside, bytes).and_then(|()| replace(&beside, path));
    if written.is_err() {
        // The first error is returned; a leftover file is only untidy.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// Renames `file` to `target` in the same file system; an existing `target` is replaced. A reader sees the old content or all of
/// the new one.
///
/// Unix replaces a file that others have open. Windows refuses that, depending on the file system and on how they opened the
/// file, so there the call waits up to two seconds for them to close it.
///
/// # Errors
/// The error of the last attempt; `file` is still there then.
pub fn replace(file: &Path, target: &Path) -> io::Result<()> {
    patiently(|| fs::rename(file, target), is_in_use)
}

/// Removes a file, at which several may try at once: exactly one of them gets `true`.
///
/// # Errors
/// If the file cannot be removed.
pub(crate) fn claim(path: &Path) -> io::Result<bool> {
    match patiently(|| remove_once(path), is_in_use) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(not(windows))]
fn remove_once(path: &Path) -> io::Result<()> {
    fs::remove_file(path)
}

/// Windows removes a file by a handle, of which several may have one at the same time, and tells each of them that it was removed.
/// So the handle is one beside which there is no other.
#[cfg(windows)]
fn remove_once(path: &Path) -> io::Result<()> {
    use std::os::windows::fs::OpenOptionsExt;
    const DELETE: u32 = 0x0001_0000;
    const FILE_FLAG_DELETE_ON_CLOSE: u32 = 0x0400_0000;
    let mut options = fs::File::options();
    options.access_mode(DELETE).share_mode(0);
    options.custom_flags(FILE_FLAG_DELETE_ON_CLOSE);
    options.open(path).map(drop)
}

/// Repeats `attempt` for some time while its error is one that passes.
fn patiently(
    mut attempt: impl FnMut() -> io::Result<()>,
    passes: impl Fn(&io::Error) -> bool,
) -> io::Result<()> {
    let began = Instant::now();
    loop {
        match attempt() {
            Err(error) if passes(&error) && began.elapsed() < PATIENCE => thread::sleep(PAUSE),
            done => return done,
        }
    }
}

/// Whether the error is Windows' refusal of a file that others have open: `ERROR_ACCESS_DENIED`, `ERROR_SHARING_VIOLATION` and
/// `ERROR_LOCK_VIOLATION`. The first is also that of a missing permission, which then is told two seconds later.
fn is_in_use(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io;

    use std::sync::Barrier;
    use std::thread;

    use super::{claim, patiently, replace, write_whole};

    #[test]
    fn an_error_that_passes_is_tried_again_and_any_other_is_returned_at_once() {
        let mut left = 3;
        let attempt = || {
            left -= 1;
            if left > 0 {
                return Err(io::ErrorKind::ResourceBusy.into());
            }
            Err(io::ErrorKind::NotFound.into())
        };
        let error = patiently(attempt, |error| error.kind() == io::ErrorKind::ResourceBusy);
        let kind = error.expect_err("the last attempt fails as well").kind();
        assert_eq!((kind, left), (io::ErrorKind::NotFound, 0));
    }

    #[test]
    fn a_file_that_is_open_is_replaced() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        write_whole(&path, b"old").expect("the folder is writable");
        let reader = fs::File::open(&path).expect("it is there");
        // Windows may refuse while the reader has it open.
        let closes = std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(50));
            drop(reader);
        });
        write_whole(&path, b"new").expect("the reader closes it");
        closes.join().expect("it does not panic");
        assert_eq!(fs::read(&path).expect("it is there"), b"new");
        let missing = folder.path().join("missing");
        assert!(replace(&missing, &path).is_err());
        assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 1);
    }

    #[test]
    fn of_several_that_claim_a_file_one_gets_it() {
        const ROUNDS: usize = 200;
        let folder = tempfile::tempdir().expect("a folder");
        let path = |round: usize| folder.path().join(round.to_string());
        for round in 0..ROUNDS {
            fs::write(path(round), "").expect("the folder is writable");
        }
        let barrier = Barrier::new(3);
        let claimed = || {
            let claims = (0..ROUNDS).filter(|round| {
                barrier.wait();
                claim(&path(*round)).expect("the folder is writable")
            });
            claims.count()
        };
        let claimed: usize = thread::scope(|scope| {
            let threads: Vec<_> = (0..3).map(|_| scope.spawn(claimed)).collect();
            let counts = threads.into_iter().map(|thread| thread.join());
            counts.map(|count| count.expect("it does not panic")).sum()
        });
        assert_eq!(claimed, ROUNDS);
        assert!(!claim(&path(0)).expect("it is gone"));
    }

    /// A file opened so that no other process may open it, as editors and scanners do.
    #[cfg(windows)]
    #[test]
    fn a_file_that_another_keeps_to_itself_is_waited_for() {
        use std::os::windows::fs::OpenOptionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        write_whole(&path, b"old").expect("the folder is writable");
        let open = || fs::File::options().read(true).share_mode(0).open(&path);
        let holder = open().expect("it is there");
        let closes = std::thread::spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(50));
            drop(holder);
        });
        write_whole(&path, b"new").expect("the holder closes it");
        closes.join().expect("it does not panic");
        let _holder = open().expect("it is there");
        let error = write_whole(&path, b"newer").expect_err("nobody closes it");
        assert!(matches!(error.raw_os_error(), Some(5 | 32)), "{error}");
    }
}
