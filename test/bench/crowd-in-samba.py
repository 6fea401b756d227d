"""Adds many people without passwords to a Samba domain, offline.

Usage: crowd-in-samba.py SMB_CONF COUNT
One transaction for each 200 people: the time of a larger one grows with its square.
"""
import sys

from samba.auth import system_session
from samba.param import LoadParm
from samba.samdb import SamDB

BATCH = 200
# A normal account that needs no password (NORMAL_ACCOUNT, PASSWD_NOTREQD).
WITHOUT_PASSWORD = "544"


def main():
    lp = LoadParm()
    lp.load(sys.argv[1])
    db = SamDB(session_info=system_session(), lp=lp)
    count = int(sys.argv[2])
    for start in range(0, count, BATCH):
        db.transaction_start()
        for number in range(start, min(start + BATCH, count)):
            add(db, number)
        db.transaction_commit()


def add(db, number):
    login = "b%05d" % number
    db.add(
        {
            "dn": "CN=Bulk %s,OU=People,%s" % (login, db.domain_dn()),
            "objectClass": "user",
            "userAccountControl": WITHOUT_PASSWORD,
            "sAMAccountName": login,
            "userPrincipalName": "%s@demo.example" % login,
            "displayName": "Bulk %s" % login,
            "givenName": "Bulk",
            "sn": login,
            "mail": "%s@demo.example" % login,
        }
    )


main()
