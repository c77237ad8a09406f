"""Many articles go in, from any table or folder; Parquet tables of the same columns come out.

``pipeline.run`` does the work on Dask, here or on a cluster, and does nothing twice;
``results.opened`` and ``datasets.lazy`` read what it wrote. Needs the extra ``corpus``.
"""
