SELECT count(*) > 0 FROM frame_contact WHERE contact = :contact
