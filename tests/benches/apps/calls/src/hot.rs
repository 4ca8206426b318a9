//! hot-lib-reloader as its users call it.
#[hot_lib_reloader::hot_module(
    dylib = "peer_raw",
    lib_dir = crate::peers::library_folder(),
    loaded_lib_name_template = "{lib_name}-hot-{pid}-{load_counter}"
)]
mod functions {
    use peer_work::World;

    #[hot_functions]
    extern "Rust" {
        pub fn raw_add(a: u64, b: u64) -> u64;
        pub fn raw_step(world: &mut World, by: f32);
        pub fn raw_describe(world: &World) -> String;
    }
}

pub(crate) use functions::{raw_add, raw_describe, raw_step};
