//! A picture that moves, made of what `dev orrery` draws and says while its modules are edited.
mod cell;
mod shot;
mod svg;
mod take;
