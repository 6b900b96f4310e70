# What a program's link needs, copied beside the compiler so that a user's machine needs no compiler and no libc:
# musl's start files and archive. The runtime's own archive is built into the same folder.
set(TUCO_MUSL_LIBRARY_DIR /usr/lib/x86_64-linux-musl)
file(MAKE_DIRECTORY ${TUCO_LIBRARY_DIR})
foreach(file crt1.o crti.o crtn.o libc.a)
  configure_file(${TUCO_MUSL_LIBRARY_DIR}/${file} ${TUCO_LIBRARY_DIR}/${file} COPYONLY)
  install(FILES ${TUCO_MUSL_LIBRARY_DIR}/${file} DESTINATION lib/tuco)
endforeach()

# In the build tree the standard library is the source tree's own; the installed one is a copy.
if(EXISTS ${PROJECT_SOURCE_DIR}/stdlib)
  if(NOT EXISTS ${TUCO_LIBRARY_DIR}/stdlib)
    file(CREATE_LINK ${PROJECT_SOURCE_DIR}/stdlib ${TUCO_LIBRARY_DIR}/stdlib SYMBOLIC)
  endif()
  install(DIRECTORY stdlib DESTINATION lib/tuco)
endif()

# tuco_place_runtime(target): the runtime's archive belongs to what a link needs.
function(tuco_place_runtime target)
  set_target_properties(${target} PROPERTIES ARCHIVE_OUTPUT_DIRECTORY ${TUCO_LIBRARY_DIR} OUTPUT_NAME tuco_rt)
  add_custom_command(TARGET ${target} POST_BUILD COMMAND ${CMAKE_COMMAND} -E create_symlink
    tuco/libtuco_rt.a ${PROJECT_BINARY_DIR}/lib/libtuco_rt.a)
  install(FILES $<TARGET_FILE:${target}> DESTINATION lib/tuco)
endfunction()
