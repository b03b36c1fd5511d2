"""The receiver: takes a contribution from the form, checks it, and offers it to the editors.

The way a submission goes, and the order to read the code in:

1. `settings`    where everything is, and the limits
2. `app`         requests and answers; `bodies` reads what comes in, `rates` counts
3. `proofs`      a bit of computing before anything is looked at, each proof once
4. `intake`      what is refused, and why; `proposals` makes files of it and checks them with the
                 core, in a copy of the project that `repository` keeps
5. `queue`       safe on disk before the answer goes out; `senders` keeps addresses apart
6. `delivery`    from the queue to a branch, by way of `forges`
7. `command`     `inkoopkring ontvanger`

It imports the core and nothing else of ours; nothing else of ours imports it.
"""
