"""Fills a freshly provisioned Samba domain, offline: reads a plan as JSON on standard input.

Usage: seed.py SMB_CONF < plan.json
Runs with Debian's Python, which has Samba's own modules.
"""
import json
import sys

from samba.auth import system_session
from samba.ndr import ndr_unpack
from samba.dcerpc import misc, security
from samba.param import LoadParm
from samba.samdb import SamDB
from samba.sd_utils import SDUtils
import ldb

# Writes stored values of computed or guarded attributes as they are (dsdb.h, DSDB_CONTROL_BYPASS_PASSWORD_HASH_OID).
BYPASS = "local_oid:1.3.6.1.4.1.7165.4.3.12:1"
USER_CLASS = "bf967aba-0de6-11d0-a285-00aa003049e2"
RESET_PASSWORD = "00299570-246d-11d0-a768-00aa006e0529"
LOCKOUT_TIME = "28630ebf-41d5-11d1-a9c1-0000f80367c1"
PWD_LAST_SET = "bf967a0a-0de6-11d0-a285-00aa003049e2"


def main():
    lp = LoadParm()
    lp.load(sys.argv[1])
    db = SamDB(session_info=system_session(), lp=lp)
    plan = json.load(sys.stdin)
    replace(db, db.domain_dn(), plan["domainPolicy"])
    administrator = "CN=Administrator,CN=Users,%s" % db.domain_dn()
    replace(db, administrator, {"unicodePwd": [quoted(plan["adminPassword"])]})
    for dn in plan["units"]:
        db.add({"dn": dn, "objectClass": "organizationalUnit"})
    for user in plan["users"]:
        add_user(db, user)
    for group in plan["groups"]:
        entry = {"dn": group["dn"], "objectClass": "group", "sAMAccountName": group["name"]}
        # An attribute without values is refused: a group may have nobody in it.
        if group["members"]:
            entry["member"] = group["members"]
        db.add(entry)
    for group, members in plan["members"].items():
        message = ldb.Message(ldb.Dn(db, group))
        message["member"] = ldb.MessageElement(members, ldb.FLAG_MOD_ADD, "member")
        db.modify(message)
    for pso in plan["fineGrained"]:
        db.add(dict(pso["attributes"], dn=pso["dn"]))
    delegate(db, plan["delegation"])


def add_user(db, user):
    entry = dict(user["attributes"], dn=user["dn"], objectClass="user")
    entry["unicodePwd"] = quoted(user["password"])
    db.add(entry)
    if user["then"]:
        replace(db, user["dn"], user["then"])
    if user["raw"]:
        replace(db, user["dn"], user["raw"], [BYPASS])


def quoted(password):
    return ('"%s"' % password).encode("utf-16-le")


def delegate(db, delegation):
    """The delegation of the guide, word for word."""
    found = db.search(delegation["accountDn"], scope=ldb.SCOPE_BASE, attrs=["objectSid"])
    sid = str(ndr_unpack(security.dom_sid, found[0]["objectSid"][0]))
    utils = SDUtils(db)
    for right, kind in ((RESET_PASSWORD, "CR"), (LOCKOUT_TIME, "WP"), (PWD_LAST_SET, "WP")):
        utils.dacl_add_ace(delegation["peopleDn"], "(OA;CIIO;%s;%s;%s;%s)" % (kind, right, USER_CLASS, sid))
    for name in delegation["attributes"]:
        schema = "CN=Schema,CN=Configuration,%s" % db.domain_dn()
        known = db.search(schema, expression="(lDAPDisplayName=%s)" % name, attrs=["schemaIDGUID"])
        guid = ndr_unpack(misc.GUID, known[0]["schemaIDGUID"][0])
        utils.dacl_add_ace(delegation["peopleDn"], "(OA;CIIO;WP;%s;%s;%s)" % (guid, USER_CLASS, sid))
    utils.dacl_add_ace(delegation["settingsDn"], "(A;CI;RPLCLORC;;;%s)" % sid)


def replace(db, dn, attributes, controls=None):
    message = ldb.Message(ldb.Dn(db, str(dn)))
    for name, values in attributes.items():
        message[name] = ldb.MessageElement(values, ldb.FLAG_MOD_REPLACE, name)
    db.modify(message, controls or [])


main()
