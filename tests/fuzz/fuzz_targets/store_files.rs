//! `cargo fuzz run store_files`: see `checks/store_files.rs`.
#![no_main]
#[path = "../checks/mod.rs"]
#[allow(dead_code, reason = "each target has one of the checks")]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    checks::store_files::check(folder(), bytes);
});

/// A folder of this process, in memory where there is such.
fn folder() -> &'static std::path::Path {
    static FOLDER: std::sync::OnceLock<std::path::PathBuf> = std::sync::OnceLock::new();
    FOLDER.get_or_init(|| {
        let memory = std::path::PathBuf::from("/dev/shm");
        let beside = if memory.is_dir() {
            memory
        } else {
            std::env::temp_dir()
        };
        let folder = beside.join(format!("keyway-fuzz-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the folder may be written");
        folder
    })
}
