# SPDX-FileCopyrightText: 2026 The Tidemark Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stands in for the desktop's portal: what a person would have chosen is set beforehand.

Files are handed over by the real document portal, so that the sandbox sees those alone.
"""
import os
import threading

from gi.repository import Gio, GLib

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACES = """
<node>
  <interface name="org.freedesktop.portal.FileChooser">
    <method name="OpenFile">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Background">
    <method name="RequestBackground">
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Notification">
    <method name="AddNotification"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/></method>
    <method name="RemoveNotification"><arg type="s" direction="in"/></method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>
"""
VERSIONS = {"FileChooser": 3, "Background": 2, "Notification": 1}


class Portal:
    """Answers at once; what it was asked for is in `requests`, by the name of the method."""

    def __init__(self, application_id):
        self.application_id = application_id
        self.chosen = None
        self.requests = {}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.context = GLib.MainContext()
        self.is_there = threading.Event()
        # A thread of its own: the person waits for the program, and that for its portal.
        threading.Thread(target=self.serve, daemon=True).start()
        assert self.is_there.wait(30), "the name of the portal is taken"

    def serve(self):
        self.context.push_thread_default()
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            self.bus.register_object(PATH, interface, self.call, self.get)
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE,
                                       lambda *_: self.is_there.set(), None)
        GLib.MainLoop.new(self.context, False).run()

    def get(self, _bus, _sender, _path, interface, _property):
        return GLib.Variant("u", VERSIONS[interface.split(".")[-1]])

    def call(self, bus, sender, _path, _interface, method, arguments, invocation):
        arguments = arguments.unpack()
        self.requests.setdefault(method, []).append(arguments)
        if "Notification" in method:
            invocation.return_value(None)
            return
        token = arguments[-1].get("handle_token", "t")
        handle = f"{PATH}/request/{sender[1:].replace('.', '_')}/{token}"
        invocation.return_value(GLib.Variant("(o)", (handle,)))
        bus.emit_signal(sender, handle, "org.freedesktop.portal.Request", "Response",
                        GLib.Variant("(ua{sv})", self.answer(method)))

    def answer(self, method):
        if method == "RequestBackground":
            return 0, {"background": GLib.Variant("b", True), "autostart": GLib.Variant("b", True)}
        return 0, {"uris": GLib.Variant("as", ["file://" + self.hand_over(self.chosen)])}

    def documents(self, method, arguments, reply, files=None):
        return self.bus.call_with_unix_fd_list_sync(
            "org.freedesktop.portal.Documents", "/org/freedesktop/portal/documents",
            "org.freedesktop.portal.Documents", method, arguments, GLib.VariantType(reply),
            Gio.DBusCallFlags.NONE, 30000, files, None)[0].unpack()

    def hand_over(self, path):
        """Gives one file to the application, and returns where the sandbox finds it."""
        folder = bytes(self.documents("GetMountPoint", None, "(ay)")[0]).rstrip(b"\0").decode()
        files = Gio.UnixFDList.new()
        file = os.open(path, os.O_PATH | os.O_CLOEXEC)
        number = files.append(file)
        os.close(file)
        ids, _ = self.documents(
            "AddFull", GLib.Variant("(ahusas)", ([number], 1, self.application_id, ["read"])),
            "(asa{sv})", files)
        return os.path.join(folder, ids[0], os.path.basename(path))
